/** A DNS label for something that has a human name, unlike any that is taken. Source: RFC 1123, at most 63 characters. */
export function labelOf(name: string, taken: Pick<ReadonlySet<string>, 'has'> = new Set()): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'x';
  const short = plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 7).replace(/-+$/, '')}-${digest(plain)}`;
  for (let count = 1; ; count++) {
    const label = count === 1 ? short : `${short}-${count}`;
    if (!taken.has(label)) return label;
  }
}

const LONGEST = 60;

/** Six letters that tell long names apart; no protection against anybody. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  // eslint-disable-next-line no-bitwise -- FNV-1a is made of bits
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // eslint-disable-next-line no-bitwise
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6);
}
