import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BANNER, type Files } from './files';

const FOLDER = 'src/write/diagram/page';

/** The style and the script of the page that shows a picture, as texts that it carries in itself; the hash allows the script to run. */
export function pageParts(): Files {
  const style = readFileSync(`${FOLDER}/page.css`, 'utf8');
  const script = readFileSync(`${FOLDER}/page.js`, 'utf8');
  const hash = createHash('sha256').update(script).digest('base64');
  return {
    [`${FOLDER}/page.generated.ts`]: [
      BANNER.replace('edit the rows that it is made from', 'edit page.css and page.js'),
      `\nexport const PAGE_STYLE = ${literal(style)};\n`,
      `\nexport const PAGE_SCRIPT = ${literal(script)};\n`,
      `\nexport const PAGE_SCRIPT_HASH = 'sha256-${hash}';\n`,
    ].join(''),
  };
}

/** A line of the source is a line of the text. */
function literal(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;
}
