/** Tells whoever would edit a page where its text comes from. */
export const PAGE_BANNER = '<!-- Written by `npm run generate`; edit the rows that it is made from. -->';

export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

export function page(...parts: readonly string[]): string {
  return `${[PAGE_BANNER, ...parts].join('\n\n')}\n`;
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** As GitHub names the anchor of a heading. */
export function anchor(heading: string): string {
  return heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-');
}

/** A bar ends a cell, in code as well; angle brackets would be HTML outside of it. */
function cell(text: string): string {
  const parts = text.split(/(`[^`]*`)/).map((part) => (part.startsWith('`') ? part : part.replace(/</g, '&lt;')));
  return parts.join('').replace(/\|/g, '\\|');
}
