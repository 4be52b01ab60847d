import { print, WIDTH } from './print';
import { type Declaration, type Expr, partsOf, type Program } from './program';

/** The program as its file. */
export function source({ title, declarations }: Program): string {
  const used = declarations.flatMap(({ value }) => partsOf(value));
  const names = new Set(used.flatMap((expr) => (expr.kind === 'ref' ? [expr.name] : [])));
  const body = declarations.map((one, index) => `${gap(declarations[index - 1], one)}${statement(one, names)}`).join('');
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

function gap(before: Declaration | undefined, { group, comments }: Declaration): string {
  return before && (before.group !== group || comments.length > 0) ? '\n' : '';
}

function statement({ name, value, comments }: Declaration, used: ReadonlySet<string>): string {
  const start = used.has(name) || name === 'app' ? `const ${name} = ` : '';
  // A semicolon follows.
  return `${comments.map(comment).join('')}${start}${print(value, start.length + 1)};\n`;
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
