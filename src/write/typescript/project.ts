import type { BaseText } from './base-text';

/** What a project needs to know of this package. */
export interface Manifest {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The names of the two files that every import has. */
export const PROGRAM_FILE = 'main.ts';
export const BASE_FILE = 'control-plane.yaml';

/** A program with its base, by the names of their files. */
export function programFiles(program: string, { text }: BaseText): Readonly<Record<string, string>> {
  return { [PROGRAM_FILE]: program, [BASE_FILE]: text };
}

/** What makes a cdk8s project of them: `npm install`, and then `npx cdk8s synth`. */
export function projectFiles(name: string, { version, peerDependencies, devDependencies }: Manifest): Readonly<Record<string, string>> {
  const dependencies = sorted({ ...peerDependencies, 'cdk8s-glance': `^${version}` });
  const tools = Object.fromEntries(TOOLS.map((tool) => [tool, devDependencies[tool]]));
  return {
    'package.json': json({
      name, private: true, scripts: { build: 'tsc', synth: 'cdk8s synth', apply: 'oc apply -f dist' }, dependencies, devDependencies: tools,
    }),
    'tsconfig.json': json({
      compilerOptions: { target: 'ES2022', module: 'node16', strict: true, noEmit: true, skipLibCheck: true, types: ['node'] }, include: ['*.ts'],
    }),
    'cdk8s.yaml': 'language: typescript\napp: npx tsx main.ts\n',
    '.gitignore': 'node_modules/\ndist/\n',
    'README.md': readme(name),
  };
}

const TOOLS = ['@types/node', 'cdk8s-cli', 'tsx', 'typescript'];

function readme(name: string): string {
  return `# ${name}

\`main.ts\` is the Image service, \`${BASE_FILE}\` is the rest of the control plane. What one of them says the other does not.

    npm install
    npx cdk8s synth       # dist/ gets the whole control plane; nothing is written where there is an error
    oc diff -f dist       # what would change on the cluster
    oc apply -f dist
`;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function sorted(map: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
