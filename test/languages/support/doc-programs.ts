import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { CHECKOUT } from './packages';

/** The programs of the docs in a language, as `npm run snippets` wrote them. */
export function docPrograms(language: string): readonly string[] {
  const page = readFileSync(join(CHECKOUT, 'docs', 'languages', `${language}.md`), 'utf8');
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text);
}

/** Writes programs as files, numbered from 1, each with what a part of a program takes for granted; their paths. */
export function writePrograms(
  programs: readonly string[], file: (position: number) => string, whole: (text: string, position: number) => string,
): string[] {
  return programs.map((text, index) => {
    const path = file(index + 1);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, whole(text, index + 1));
    return path;
  });
}
