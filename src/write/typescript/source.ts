import { type Loop, looped } from './loops';
import { print, WIDTH } from './print';
import { type Declaration, type Expr, list, partsOf, type Program } from './program';

/** The program as its file. */
export function source({ title, declarations }: Program): string {
  const used = declarations.flatMap(({ value }) => partsOf(value));
  const names = new Set(used.flatMap((expr) => (expr.kind === 'ref' ? [expr.name] : [])));
  const parts = looped(declarations);
  const body = parts.map((one, index) => `${gap(parts[index - 1], one)}${'rows' in one ? loop(one) : statement(one, names)}`).join('');
  return `${docComment(title)}${imports(used)}\n${body}\napp.synth();\n`;
}

/** Classes of cdk8s that programs use; all others are this library's. */
export const CDK8S: ReadonlySet<string> = new Set(['App', 'Chart', 'Duration', 'Size']);

function imports(used: readonly Expr[]): string {
  const types = [...new Set(used.flatMap((expr) => ('type' in expr ? [expr.type] : [])))].sort();
  const from = (module: string, names: readonly string[]) => (names.length === 0 ? '' : importLine(module, names));
  return from('cdk8s', types.filter((type) => CDK8S.has(type))) + from('cdk8s-glance', types.filter((type) => !CDK8S.has(type)));
}

function importLine(module: string, names: readonly string[]): string {
  const line = `import { ${names.join(', ')} } from '${module}';\n`;
  return line.length <= WIDTH + 1 ? line : `import {\n${filled(names.map((name) => `${name},`), '  ')}} from '${module}';\n`;
}

function gap(before: Declaration | Loop | undefined, one: Declaration | Loop): string {
  if (!before) return '';
  return 'rows' in before || 'rows' in one || before.group !== one.group || one.comments.length > 0 ? '\n' : '';
}

function statement({ name, value, comments }: Declaration, used: ReadonlySet<string>, indent = 0): string {
  const start = `${' '.repeat(indent)}${used.has(name) || name === 'app' ? `const ${name} = ` : ''}`;
  // A semicolon follows.
  return `${comments.map(comment).join('')}${start}${print(value, start.length + 1, indent)};\n`;
}

function loop({ columns, rows, body }: Loop): string {
  const used = new Set(body.flatMap(({ value }) => partsOf(value)).flatMap((expr) => (expr.kind === 'ref' ? [expr.name] : [])));
  const isPlain = columns.length === 1;
  const start = `for (const ${isPlain ? columns[0] : `[${columns.join(', ')}]`} of `;
  const table = list(isPlain ? rows.flat() : rows.map((row) => list(row)));
  // A parenthesis, a blank and a brace follow.
  return `${start}${print(table, start.length + 3)}) {\n${body.map((one) => statement(one, used, 2)).join('')}}\n`;
}

function comment(text: string): string {
  return filled(text.split(' '), '// ');
}

function docComment(text: string): string {
  const line = `/** ${text} */\n`;
  return line.length <= WIDTH + 1 ? line : `/**\n${filled(text.split(' '), ' * ')} */\n`;
}

/** Words on as few lines as they fit. */
function filled(words: readonly string[], start: string): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${start}${word}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
