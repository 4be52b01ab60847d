/** A store as a text that we wrote says it. Texts of our own making have one line for the list, and one section a store. */
export interface StoreInText {
  readonly id: string;
  readonly driver: string;
  /** Its section of the text, without the header. */
  readonly section: string;
}

export function storesIn(text: string): readonly StoreInText[] {
  const [, list] = text.match(/^enabled_backends = (.*)$/m)!;
  return list.split(',').map((item) => {
    const [id, driver] = item.split(':');
    return { id, driver, section: text.split(`\n[${id}]\n`)[1]?.split(/^\[/m)[0] ?? '' };
  });
}

export function defaultIn(text: string): string {
  return text.match(/^default_backend = (.*)$/m)![1];
}
