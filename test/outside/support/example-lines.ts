import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { CRD_LINES, type CrdLine } from './crds';
import { EXAMPLES } from '../../../scripts/example-list';

/** The lines that an example is for: those in its `releases.txt`, or all. */
export function linesOf(example: string): readonly CrdLine[] {
  const all = Object.keys(CRD_LINES) as CrdLine[];
  const file = join(EXAMPLES, example, 'releases.txt');
  if (!existsSync(file)) return all;
  const lines = readFileSync(file, 'utf8').split(/\s+/).filter((word) => word !== '');
  for (const line of lines) if (!all.includes(line as CrdLine)) throw new Error(`${file} names '${line}'; lines are ${all.join(', ')}`);
  return lines as CrdLine[];
}
