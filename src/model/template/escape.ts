const OPEN = /\{\{/g;

/** The text that the operator's templating renders as this text. A lone `}}` needs nothing. */
export function escapeTemplate(text: string): string {
  return text.includes('{{') ? text.replace(OPEN, '{{"{{"}}') : text;
}
