/** How a text for people is dressed up. */
export interface Look {
  /** Colours and weights of a terminal. */
  readonly colour: boolean;
  /** The text of a file, to show the line of a finding; undefined where it is not at hand. */
  sourceOf(file: string): string | undefined;
}

/** The words alone. */
export const PLAIN: Look = { colour: false, sourceOf: () => undefined };

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';

/** A text in a style, where there are any. */
export function styled(text: string, style: Style, { colour }: Look): string {
  const [on, off] = CODES[style];
  return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** Source: ECMA-48, 8.3.117, select graphic rendition. */
const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39],
};
