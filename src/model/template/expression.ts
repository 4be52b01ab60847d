import { type Token, stringValue } from './lex';
import { GO_FUNCTIONS, OPERATOR_FUNCTIONS } from '../../facts/operator-variables';

/** What a condition says of the operator's variables; `unknown` is anything that is not about their presence. */
export type Condition =
  | { readonly kind: 'present'; readonly name: string }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'unknown' };

/** A condition that must hold, or must not, where something is evaluated. */
export interface Guard {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** A variable that is taken by name: without it, the whole text stays unrendered. */
export interface Use {
  readonly name: string;
  readonly guards: readonly Guard[];
}

/** A pipeline that was read. */
export interface Expression {
  readonly uses: readonly Use[];
  /** What holds when it is taken for a condition. */
  readonly condition: Condition;
  /** The `$name`s that it declares. */
  readonly declares: readonly string[];
  readonly problem?: string;
}

/** Where an expression stands. */
export interface Scope {
  /** `.` is the operator's variables here: not in `with` or `range`. */
  readonly dotIsRoot: boolean;
  /** The `$name`s that are declared. */
  readonly variables: readonly string[];
}

/** Whether a condition holds when presence is as told; undefined where that is not enough to tell. */
export function holds(condition: Condition, isPresent: (name: string) => boolean | undefined): boolean | undefined {
  switch (condition.kind) {
    case 'present': return isPresent(condition.name);
    case 'not': {
      const inner = holds(condition.of, isPresent);
      return inner === undefined ? undefined : !inner;
    }
    case 'unknown': return undefined;
    default: {
      const decisive = condition.kind === 'or';
      const parts = condition.of.map((part) => holds(part, isPresent));
      if (parts.includes(decisive)) return decisive;
      return parts.includes(undefined) ? undefined : !decisive;
    }
  }
}

/** Reads the pipeline of an action. Source: Go, text/template/parse, parse.go, pipeline(). */
export function readExpression(tokens: readonly Token[], scope: Scope): Expression {
  const declared = declarationIn(tokens);
  const variables = [...scope.variables, ...declared.names];
  const reader: Reader = { tokens, at: declared.end, scope: { ...scope, variables } };
  const pipeline = readPipeline(reader, []);
  const problem = reader.problem
    ?? (reader.at < tokens.length ? `an unexpected "${tokens[reader.at].text}"` : undefined)
    ?? (pipeline.empty ? 'an action without a value' : undefined);
  return { uses: pipeline.uses, condition: pipeline.condition, declares: declared.names, problem };
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly scope: Scope;
  at: number;
  problem?: string;
}

interface Part {
  readonly uses: readonly Use[];
  readonly condition: Condition;
  readonly empty?: boolean;
}

/** One argument of a command, with what is needed to recognise `index . "Name"`. */
interface Operand extends Part {
  readonly word?: string;
  readonly root?: boolean;
  readonly text?: string;
}

const UNKNOWN: Condition = { kind: 'unknown' };
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'nil']);
const FUNCTIONS: ReadonlySet<string> = new Set([...GO_FUNCTIONS, ...OPERATOR_FUNCTIONS]);

/** `$a :=`, `$a =` and, in a range, `$i, $a :=`. Go declares in all cases, and only later looks for what is assigned to. */
function declarationIn(tokens: readonly Token[]): { readonly end: number; readonly names: readonly string[] } {
  const names: string[] = [];
  for (let at = 0; tokens[at]?.kind === 'variable'; at += 2) {
    names.push(tokens[at].text);
    const mark = tokens[at + 1]?.text;
    if (mark === ':=' || mark === '=') return { end: at + 2, names };
    if (mark !== ',') break;
  }
  return { end: 0, names: [] };
}

function readPipeline(reader: Reader, guards: readonly Guard[]): Part {
  const commands: Part[] = [];
  do {
    if (commands.length > 0 && isConstant(reader.tokens[reader.at])) reader.problem ??= 'a constant behind "|", where a function belongs';
    commands.push(readCommand(reader, guards));
    // Go has nothing against a "|" at the end.
  } while (take(reader, '|') && reader.tokens[reader.at] && reader.tokens[reader.at].text !== ')');
  const uses = commands.flatMap((command) => command.uses);
  return commands.length === 1 ? { ...commands[0], uses } : { uses, condition: UNKNOWN, empty: commands.some((command) => command.empty) };
}

function readCommand(reader: Reader, guards: readonly Guard[]): Part {
  const operands: Operand[] = [];
  let inner = guards;
  for (let operand = readOperand(reader, inner); operand; operand = readOperand(reader, inner)) {
    operands.push(operand);
    const next = reader.tokens[reader.at];
    if (next && !next.spaced && next.text !== '|' && next.text !== ')') reader.problem ??= `an unexpected "${next.text}"`;
    // `and` and `or` stop at the first argument that decides.
    const word = operands[0].word;
    if (operands.length > 1 && (word === 'and' || word === 'or')) inner = [...inner, { condition: operand.condition, holds: word === 'and' }];
  }
  return { uses: operands.flatMap((operand) => operand.uses), condition: conditionOf(operands), empty: operands.length === 0 };
}

function conditionOf(operands: readonly Operand[]): Condition {
  const [first, ...rest] = operands;
  if (!first) return UNKNOWN;
  if (rest.length === 0) return first.condition;
  const conditions = rest.map((operand) => operand.condition);
  if (first.word === 'index' && rest.length === 2 && rest[0].root && rest[1].text !== undefined) return { kind: 'present', name: rest[1].text };
  if (first.word === 'not' && rest.length === 1) return { kind: 'not', of: conditions[0] };
  if (first.word === 'and' || first.word === 'or') return { kind: first.word, of: conditions };
  return UNKNOWN;
}

function readOperand(reader: Reader, guards: readonly Guard[]): Operand | undefined {
  const token = reader.tokens[reader.at];
  if (!token || token.text === '|' || token.text === ')') return undefined;
  reader.at += 1;
  const fields = fieldsBehind(reader, token);
  if (fields.length > 0 && isConstant(token)) reader.problem ??= `an unexpected "${fields[0].text}" after "${token.text}"`;
  const plain: Operand = { uses: [], condition: UNKNOWN };
  switch (token.kind) {
    case 'string': return { ...plain, text: stringValue(token) };
    case 'number': return plain;
    case 'dot': return { ...plain, root: reader.scope.dotIsRoot };
    case 'field': return reader.scope.dotIsRoot ? { ...plain, uses: [{ name: token.text.slice(1), guards }] } : plain;
    case 'variable': return readVariable(reader, token, fields, guards);
    case 'word': return readWord(reader, token);
    default: return readParentheses(reader, token, guards);
  }
}

/** `.A.B`, `$x.A` and `(…).A` are one operand each. */
function fieldsBehind(reader: Reader, token: Token): readonly Token[] {
  const fields: Token[] = [];
  if (token.text === '(') return fields;
  for (let next = reader.tokens[reader.at]; next?.kind === 'field' && !next.spaced; next = reader.tokens[reader.at]) {
    fields.push(next);
    reader.at += 1;
  }
  return fields;
}

function readVariable(reader: Reader, token: Token, fields: readonly Token[], guards: readonly Guard[]): Operand {
  if (token.text === '$') {
    return fields.length === 0
      ? { uses: [], condition: UNKNOWN, root: true }
      : { uses: [{ name: fields[0].text.slice(1), guards }], condition: UNKNOWN };
  }
  if (!reader.scope.variables.includes(token.text)) reader.problem ??= `an undefined variable "${token.text}"`;
  return { uses: [], condition: UNKNOWN };
}

function readWord(reader: Reader, token: Token): Operand {
  if (LITERALS.has(token.text)) return { uses: [], condition: UNKNOWN };
  if (!FUNCTIONS.has(token.text)) reader.problem ??= `an unknown function "${token.text}"`;
  return { uses: [], condition: UNKNOWN, word: token.text };
}

function readParentheses(reader: Reader, token: Token, guards: readonly Guard[]): Operand {
  if (token.text !== '(') {
    reader.problem ??= `an unexpected "${token.text}"`;
    return { uses: [], condition: UNKNOWN };
  }
  const inner = readPipeline(reader, guards);
  if (!take(reader, ')')) reader.problem ??= 'a "(" that nothing closes';
  if (inner.empty) reader.problem ??= 'parentheses without a value';
  const fields = fieldsBehind(reader, { ...token, text: ')' });
  return { uses: inner.uses, condition: fields.length === 0 ? inner.condition : UNKNOWN };
}

function isConstant(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'string' || token.kind === 'number' || token.kind === 'dot' || LITERALS.has(token.text));
}

function take(reader: Reader, mark: string): boolean {
  if (reader.tokens[reader.at]?.text !== mark) return false;
  reader.at += 1;
  return true;
}
