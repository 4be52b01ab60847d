import { visible } from '../../visible';

/** A name in the room that there is, in heights of its letters: its middle goes, since names differ at their ends. */
export function fitted(name: string, most: number): string {
  const letters = Array.from(visible(name));
  if (widthOf(letters) <= most) return letters.join('');
  let [head, tail] = [0, 0];
  let room = most - widthOf('…');
  for (let next = letters[0]; (room -= widthOf(next)) >= 0; next = tail < head ? letters[letters.length - tail - 1] : letters[head]) {
    if (tail < head) tail += 1;
    else head += 1;
  }
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - tail).join('')}`;
}

/** About how wide a text is in a bold font, in heights of its letters. It is rather too much than too little. */
export function widthOf(text: string | readonly string[]): number {
  let width = 0;
  for (const letter of text) width += NARROW.test(letter) ? 0.4 : WIDE.test(letter) ? 0.85 : letter.charCodeAt(0) < 0x2e80 ? 0.65 : 1.05;
  return width;
}

const NARROW = /[-.,:;!'|iljtfr() ]/;
const WIDE = /[mwMWA-Z@%…]/;
