import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { PAGES, isWhole, prelude, snippetsOf } from '../scripts/programs/snippets';
import * as library from '../src';
import { RULES, UPDATE_RULES } from '../src/rules/index.generated';

const CHECKOUT = join(__dirname, '..');
const kept = new Map<string, ReadonlySet<string>>();
const read = (page: string): string => readFileSync(join(CHECKOUT, 'docs', page), 'utf8');

interface Program {
  /** As a file beside this one, which does not exist. */
  readonly file: string;
  readonly where: string;
  readonly text: string;
}

const SNIPPETS = PAGES.flatMap(snippetsOf).map((snippet): Program => ({
  file: join(__dirname, `${snippet.page.replace(/\W/g, '-')}-${snippet.position}.ts`),
  where: `docs/${snippet.page}, program ${snippet.position}`,
  text: isWhole(snippet)
    ? snippet.text.replace(/'cdk8s-glance(\/testing)?'/g, (_, testing) => (testing ? "'../src/testing'" : "'../src'"))
    : `${prelude(snippet, Object.keys(library), '../src')}${snippet.text}`,
}));

test('the programs of the docs compile', () => {
  const texts = new Map(SNIPPETS.map(({ file, text }) => [file, text]));
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(__dirname, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, __dirname);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, ...rest) : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  };
  const relaxed = { ...options, noEmit: true, noUnusedLocals: false, noUnusedParameters: false, skipLibCheck: true };
  const program = ts.createProgram([...texts.keys()], relaxed, host);
  const problems = SNIPPETS.flatMap(({ file, where }) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .map(({ messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
  expect(SNIPPETS.length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
}, 60_000);

test.each(PAGES)('the links of docs/%s lead somewhere', (page) => {
  expect(links(page).filter((link) => !leads(page, link))).toEqual([]);
});

test.each(PAGES)('the codes of docs/%s are those of rules', (page) => {
  const known = new Set([...RULES, ...UPDATE_RULES].map(({ code }) => code).concat('GLN-ACK-001'));
  expect([...new Set(read(page).match(/GLN-[A-Z]+-\d+/g) ?? [])].filter((code) => !known.has(code))).toEqual([]);
});

function leads(page: string, link: string): boolean {
  const [file, anchor] = link.split('#');
  const target = file === '' ? join(CHECKOUT, 'docs', page) : join(CHECKOUT, 'docs', dirname(page), file);
  return existsSync(target) && (anchor === undefined || !target.endsWith('.md') || anchorsOf(target).has(anchor));
}

function links(page: string): string[] {
  return [...new Set([...read(page).replace(/^```[^]*?^```$/gm, '').matchAll(/\]\(([^):\s]+)\)/g)].map(([, path]) => path))];
}

/** As GitHub makes them. */
function anchorsOf(file: string): ReadonlySet<string> {
  let anchors = kept.get(file);
  if (!anchors) {
    const titles = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title]) => title.toLowerCase());
    kept.set(file, anchors = new Set(titles.map((title) => title.replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /g, '-'))));
  }
  return anchors;
}
