import { readdirSync, readFileSync, statSync } from 'node:fs';
import { BANNER, type Files } from './files';

/** The indexes of rules and stores: plain imports, nothing is searched at run time. */
export function indexes(): Files {
  return { 'src/rules/index.generated.ts': rules(), 'src/facts/stores/index.generated.ts': stores() };
}

interface Exported {
  readonly name: string;
  readonly path: string;
}

function rules(): string {
  const folders = readdirSync('src/rules').filter((name) => statSync(`src/rules/${name}`).isDirectory()).sort();
  const all = folders.flatMap((folder) => exportsIn(`src/rules/${folder}`, `./${folder}`, /export const (\w+): (?:Update)?Rule = /));
  const isUpdate = ({ path }: Exported) => path.startsWith('./update/');
  return [
    BANNER,
    ...all.map(({ name, path }) => `import { ${name} } from '${path}';\n`),
    "import type { Rule, UpdateRule } from './rule';\n\n",
    '/** Every rule about one control plane. */\n',
    list('RULES', 'Rule', all.filter((one) => !isUpdate(one))),
    '\n/** Every rule about a change. */\n',
    list('UPDATE_RULES', 'UpdateRule', all.filter(isUpdate)),
  ].join('');
}

function stores(): string {
  const all = exportsIn('src/facts/stores', '.', /export const (\w+): StoreFacts = /);
  return [
    BANNER,
    ...all.map(({ name, path }) => `import { ${name} } from '${path}';\n`),
    "import type { StoreFacts } from '../store-facts';\n\n",
    '/** Every driver that glance_store has. */\n',
    list('STORES', 'StoreFacts', all),
  ].join('');
}

function exportsIn(folder: string, from: string, pattern: RegExp): readonly Exported[] {
  return readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts')).sort().flatMap((file) => {
    const name = pattern.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1];
    return name === undefined ? [] : [{ name, path: `${from}/${file.slice(0, -3)}` }];
  });
}

function list(name: string, type: string, all: readonly Exported[]): string {
  return `export const ${name}: readonly ${type}[] = [\n${all.map((one) => `  ${one.name},\n`).join('')}];\n`;
}
