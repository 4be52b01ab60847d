import { visible } from '../../visible';

/** A name in the room that there is, in heights of its letters: its middle goes, since names differ at their ends. */
export function fitted(name: string, most: number): string {
  const letters = Array.from(visible(name));
  let room = Math.floor(most * PARTS);
  if (partsOf(letters) <= room) return letters.join('');
  let [head, tail] = [0, 0];
  room -= partsOf('…');
  for (let next = letters[0]; (room -= partsOf(next)) >= 0; next = tail < head ? letters[letters.length - tail - 1] : letters[head]) {
    if (tail < head) tail += 1;
    else head += 1;
  }
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - tail).join('')}`;
}

/** About how wide a text is in a bold font, in heights of its letters. It is rather too much than too little. */
export function widthOf(text: string | readonly string[]): number {
  return partsOf(text) / PARTS;
}

/** Sums of whole numbers are exact. */
const PARTS = 100;

function partsOf(text: string | readonly string[]): number {
  let parts = 0;
  for (const letter of text) parts += NARROW.test(letter) ? 40 : WIDE.test(letter) ? 85 : letter.charCodeAt(0) < 0x2e80 ? 65 : 105;
  return parts;
}

const NARROW = /[-.,:;!'|iljtfr() ]/;
const WIDE = /[mwMWA-Z@%…]/;
