/** Writes the programs of the docs in the languages that jsii-rosetta translates well; it needs the compiled library. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TargetLanguage, Translator, type TypeScriptSnippet } from 'jsii-rosetta';
import { readAssembly } from './assembly';
import { PEERS } from './bundle';
import { DOCS, GIVEN, PAGES, isWhole, prelude, snakeCase, snippetsOf, type Snippet } from './programs/snippets';

const CHECKOUT = join(DOCS, '..');

/** Go is left out: a translation of a program in it does not compile. */
const LANGUAGES = [
  { language: TargetLanguage.PYTHON, title: 'Python', fence: 'python', nameOf: snakeCase },
  { language: TargetLanguage.JAVA, title: 'Java', fence: 'java', nameOf: (name: string) => name },
] as const;

/** What a test framework needs has no counterpart elsewhere. */
const UNTRANSLATED = ['testing.md'];

interface Translated extends Snippet {
  readonly in: (language: TargetLanguage) => string;
}

main();

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-glance-'));
  try {
    link(join(folder, 'node_modules'));
    const snippets = PAGES.filter((page) => !page.startsWith('languages/') && !UNTRANSLATED.includes(page)).flatMap(snippetsOf);
    const done = snippets.map((snippet) => translated(snippet, folder)).filter((snippet) => snippet !== undefined);
    mkdirSync(join(DOCS, 'languages'), { recursive: true });
    for (const language of LANGUAGES) {
      const programs = done.map((snippet) => ({ ...snippet, text: snippet.in(language.language) }));
      writeFileSync(join(DOCS, 'languages', `${language.fence}.md`), pageOf(language, programs));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where the programs are said to be: the library is found there by its name. */
function link(modules: string): void {
  mkdirSync(modules);
  for (const name of PEERS) symlinkSync(join(CHECKOUT, 'node_modules', name), join(modules, name), 'junction');
  symlinkSync(CHECKOUT, join(modules, 'cdk8s-glance'), 'junction');
}

/** None where it uses what only TypeScript has. */
function translated(snippet: Snippet, folder: string): Translated | undefined {
  const translator = new Translator(true);
  const result = translator.translate(source(snippet, folder), LANGUAGES.map(({ language }) => language));
  if (translator.diagnostics.some(({ isError }) => isError)) return undefined;
  return { ...snippet, in: (language) => `${result.get(language)!.source.trimEnd()}\n` };
}

function source(snippet: Snippet, folder: string): TypeScriptSnippet {
  const { page, position, text } = snippet;
  const hidden = isWhole(snippet) ? '' : `/// !hide\n${prelude(snippet, publicNames(), 'cdk8s-glance')}/// !show\n`;
  return {
    visibleSource: text, completeSource: `${hidden}${text}`, strict: true,
    location: { api: { api: 'file', fileName: `docs/${page}, program ${position}` } },
    parameters: { $directory: folder },
  };
}

/** Of all languages: what only TypeScript has is not among them. */
function publicNames(): string[] {
  return Object.values(readAssembly().types).filter(({ namespace }) => namespace === undefined).map(({ name }) => name);
}

function pageOf({ title, fence, nameOf }: (typeof LANGUAGES)[number], snippets: readonly Snippet[]): string {
  const parts = [...new Set(snippets.map(({ page }) => page))].map((page) => {
    const programs = snippets.filter((snippet) => snippet.page === page).map(({ text }) => `\`\`\`${fence}\n${text}\`\`\`\n`);
    return `## [${titleOf(page)}](../${page})\n\n${programs.join('\n')}`;
  });
  return `# The programs of the docs in ${title}

Made from them by \`npm run snippets\`. How to install and run, and what is different: [other languages](../languages.md). A part of a program takes for
granted what the programs before it make: ${Object.entries(GIVEN).map(([name, type]) => `\`${nameOf(name)}\` (${type})`).join(', ')}.

${parts.join('\n')}`;
}

function titleOf(of: string): string {
  return /^# (.*)$/m.exec(readFileSync(join(DOCS, of), 'utf8'))![1];
}
