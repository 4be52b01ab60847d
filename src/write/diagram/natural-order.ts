/** Compares names as people count: `az2` comes before `az10`. The same in every language of the machine. */
export function naturally(a: string, b: string): number {
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.min(ours.length, theirs.length); index++) {
    const order = compareParts(ours[index], theirs[index]);
    if (order !== 0) return order;
  }
  return ours.length - theirs.length || compare(a, b);
}

function partsOf(name: string): readonly string[] {
  return name.match(/\d+|\D+/g) ?? [];
}

function compareParts(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return compare(a, b);
  const [ours, theirs] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return ours.length - theirs.length || compare(ours, theirs);
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
