import { type Condition, type Expression, type Guard, type Use, holds, readExpression } from './expression';
import { type ActionSegment, segmentsOf } from './lex';

/** What the operator's templating sees in a text. */
export interface Template {
  readonly actions: readonly TemplateAction[];
  /** Each of them leaves the whole text unrendered. */
  readonly problems: readonly TemplateProblem[];
}

/** One `{{ … }}`. */
export interface TemplateAction {
  /** As written, braces included. */
  readonly text: string;
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  readonly kind: 'value' | 'control' | 'comment';
  /** The variables that it takes by name. */
  readonly uses: readonly VariableUse[];
}

/** A variable that an action takes by name: where it is absent, the whole text stays unrendered. */
export interface VariableUse extends Use {
  readonly line: number;
  /** It is only taken where `index . "Name"` says that it is there. */
  readonly guarded: boolean;
}

export interface TemplateProblem {
  readonly line: number;
  /** In words that follow "has". */
  readonly message: string;
}

/** Reads a text as the operators' templating does. Source: Go, text/template/parse, parse.go. */
export function templateActions(text: string): Template {
  const state: State = { actions: [], problems: [], open: [], variables: ['$'] };
  for (const segment of segmentsOf(text)) if (segment.kind === 'action') readAction(segment, state);
  for (const block of state.open) state.problems.push({ line: block.line, message: `a {{ ${block.word} }} without its {{ end }}` });
  return { actions: state.actions, problems: state.problems };
}

/** Whether the operators' templating would do anything to the text. */
export function hasTemplate(text: string): boolean {
  return text.includes('{{');
}

/**
 * The uses that leave the text unrendered when variables are present or absent as told; undefined means that it is not known,
 * and what is then perhaps used counts.
 */
export function failingUses(template: Template, isPresent: (name: string) => boolean | undefined): readonly VariableUse[] {
  return template.actions.flatMap((action) => action.uses).filter((use) => isPresent(use.name) === false && mayRun(use, isPresent));
}

interface Block {
  readonly word: string;
  /** The word that may follow `else`: Go chains like with like. */
  readonly chained?: string;
  readonly line: number;
  /** What holds where the next word of the block is read. */
  guards: readonly Guard[];
  dotIsRoot: boolean;
  elseSeen: boolean;
  /** Outside the block. */
  readonly outer: { readonly guards: readonly Guard[]; readonly dotIsRoot: boolean; readonly variables: number };
  last: Condition;
}

interface State {
  readonly actions: TemplateAction[];
  readonly problems: TemplateProblem[];
  readonly open: Block[];
  readonly variables: string[];
}

const OPENING: ReadonlySet<string> = new Set(['if', 'with', 'range', 'define', 'block']);
const UNKNOWN: Condition = { kind: 'unknown' };

function readAction(segment: ActionSegment, state: State): void {
  if (segment.problem !== undefined) {
    state.problems.push({ line: segment.line, message: segment.problem });
    return;
  }
  const [first] = segment.tokens;
  const isComment = /^\{\{(?:-[ \t\r\n])?\/\*/.test(segment.text);
  const word = first?.kind === 'word' ? first.text : '';
  if (isComment) push(segment, state, 'comment', []);
  else if (OPENING.has(word)) openBlock(segment, word, state);
  else if (word === 'else') readElse(segment, state);
  else if (word === 'end') readEnd(segment, state);
  else if (word === 'template') push(segment, state, 'control', usesOf(segment, 2, state, true));
  else if (word === 'break' || word === 'continue') readJump(segment, word, state);
  else push(segment, state, 'value', usesOf(segment, 0, state));
}

function openBlock(segment: ActionSegment, word: string, state: State): void {
  const outer = { guards: guardsOf(state), dotIsRoot: dotIsRoot(state), variables: state.variables.length };
  const skipped = word === 'define' || word === 'block' ? 2 : 1;
  const expression = read(segment, skipped, state, word === 'define');
  state.variables.push(...expression.declares);
  state.open.push({
    word,
    chained: word === 'if' || word === 'with' ? word : undefined,
    line: segment.line,
    outer,
    elseSeen: false,
    last: word === 'if' || word === 'with' ? expression.condition : UNKNOWN,
    guards: withGuard(outer.guards, word, expression.condition),
    dotIsRoot: outer.dotIsRoot && word !== 'with' && word !== 'range',
  });
  push(segment, state, 'control', placed(expression.uses, outer.guards, segment.line));
}

function withGuard(guards: readonly Guard[], word: string, condition: Condition): readonly Guard[] {
  return word === 'if' || word === 'with' ? [...guards, { condition, holds: true }] : guards;
}

function readElse(segment: ActionSegment, state: State): void {
  const block = state.open[state.open.length - 1];
  if (!block || block.elseSeen || block.word === 'define' || block.word === 'block') {
    state.problems.push({ line: segment.line, message: 'an {{ else }} without an open {{ if }}' });
    return;
  }
  block.dotIsRoot = block.outer.dotIsRoot;
  const before = block.guards.slice(0, -1);
  block.guards = block.word === 'range' ? block.outer.guards : [...before, { condition: block.last, holds: false }];
  const word = segment.tokens[1]?.text;
  block.elseSeen = word === undefined;
  const expression = word === undefined ? NOTHING : read(segment, 2, state);
  state.variables.push(...expression.declares);
  push(segment, state, 'control', placed(expression.uses, block.guards, segment.line));
  if (word === undefined) return;
  if (word !== block.chained) state.problems.push({ line: segment.line, message: `an unexpected "${word}" after "else"` });
  block.guards = [...block.guards, { condition: expression.condition, holds: true }];
  block.last = expression.condition;
  block.dotIsRoot = block.outer.dotIsRoot && word !== 'with';
}

function readEnd(segment: ActionSegment, state: State): void {
  const block = state.open.pop();
  if (block) state.variables.length = block.outer.variables;
  else state.problems.push({ line: segment.line, message: 'an {{ end }} without anything that it could end' });
  push(segment, state, 'control', []);
}

function readJump(segment: ActionSegment, word: string, state: State): void {
  if (!state.open.some((block) => block.word === 'range')) {
    state.problems.push({ line: segment.line, message: `a {{ ${word} }} outside any {{ range }}` });
  }
  push(segment, state, 'control', []);
}

const NOTHING: Expression = { uses: [], condition: UNKNOWN, declares: [] };

function usesOf(segment: ActionSegment, skipped: number, state: State, mayBeEmpty = false): readonly VariableUse[] {
  const expression = read(segment, skipped, state, mayBeEmpty);
  state.variables.push(...expression.declares);
  return placed(expression.uses, guardsOf(state), segment.line);
}

function read(segment: ActionSegment, skipped: number, state: State, mayBeEmpty = false): Expression {
  const tokens = segment.tokens.slice(skipped);
  if (mayBeEmpty && tokens.length === 0) return NOTHING;
  const expression = readExpression(tokens, { dotIsRoot: dotIsRoot(state), variables: state.variables });
  if (expression.problem !== undefined) state.problems.push({ line: segment.line, message: expression.problem });
  return expression;
}

function guardsOf(state: State): readonly Guard[] {
  return state.open.length === 0 ? [] : state.open[state.open.length - 1].guards;
}

function dotIsRoot(state: State): boolean {
  return state.open.length === 0 || state.open[state.open.length - 1].dotIsRoot;
}

function placed(uses: readonly Use[], outer: readonly Guard[], line: number): readonly VariableUse[] {
  return uses.map((use) => {
    const guards = [...outer, ...use.guards];
    const found = { name: use.name, guards };
    return { ...found, line, guarded: !mayRun(found, (name) => (name === use.name ? false : undefined)) };
  });
}

function mayRun(use: Use, isPresent: (name: string) => boolean | undefined): boolean {
  return use.guards.every((guard) => holds(guard.condition, isPresent) !== !guard.holds);
}

function push(segment: ActionSegment, state: State, kind: TemplateAction['kind'], uses: readonly VariableUse[]): void {
  state.actions.push({ text: segment.text, offset: segment.offset, line: segment.line, kind, uses });
}
