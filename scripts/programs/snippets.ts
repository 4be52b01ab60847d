import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const DOCS = join(__dirname, '..', '..', 'docs');

/** The pages of the docs, as paths below them. */
export const PAGES = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort();

/** A program, or a part of one, in a page. */
export interface Snippet {
  readonly page: string;
  /** The first is 1. */
  readonly position: number;
  readonly text: string;
}

export function snippetsOf(page: string): Snippet[] {
  const found = readFileSync(join(DOCS, page), 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm);
  return [...found].map(([, text], index) => ({ page, position: index + 1, text }));
}

/** Whether it says itself where its names come from. */
export function isWhole({ text }: Snippet): boolean {
  return text.includes('import ');
}

/** What a part of a program takes for granted, by type. */
export const GIVEN = {
  app: 'App', chart: 'Chart', controlPlane: 'ControlPlane', glance: 'Glance', ceph: 'CephCluster', images: 'RbdStore', api: 'GlanceApi',
  addresses: 'AddressPool', site: 'EdgeSite',
} as const;

const OF_CDK8S = ['ApiObject', 'App', 'Chart', 'Duration', 'Size'];

/** What stands before a part of a program: imports of the names from the library, and declarations of what it does not declare itself. */
export function prelude({ text }: Snippet, names: readonly string[], library: string): string {
  const given = Object.entries(GIVEN).filter(([name]) => !text.includes(`const ${name} =`)).map(([name, type]) => `declare const ${name}: ${type};\n`);
  return `import { ${OF_CDK8S.join(', ')} } from 'cdk8s';\nimport { ${names.join(', ')} } from '${library}';\n${given.join('')}`;
}

/** A name as Python has it. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
