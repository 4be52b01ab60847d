import type { Presence } from '../topology';
import { readExpression, type Condition } from './expression';
import { type ActionSegment, segmentsOf } from './lex';
import { hasTemplate } from './parse';

/**
 * On which lines of a text options begin that hold only where a variable is there, or only where it is not, and which. Nested blocks
 * and other conditions are left out.
 */
export function presences(text: string): ReadonlyMap<number, Presence> {
  const found = new Map<number, Presence>();
  if (!hasTemplate(text)) return found;
  const begun = new Set<number>();
  const open: Array<Presence | undefined> = [];
  let line = 1;
  for (const segment of segmentsOf(text)) {
    if (segment.kind === 'action') {
      step(segment, open);
      line = segment.line + segment.text.split('\n').length - 1;
      continue;
    }
    const here = open.length === 1 ? open[0] : undefined;
    const parts = segment.text.split('\n');
    parts.forEach((part, index) => {
      // A line belongs to the block in which its first text stands.
      if (part.trim() === '' || begun.has(line + index)) return;
      begun.add(line + index);
      if (here) found.set(line + index, here);
    });
    line += parts.length - 1;
  }
  return found;
}

const OPENING: ReadonlySet<string> = new Set(['if', 'with', 'range', 'define', 'block']);

function step({ tokens }: ActionSegment, open: Array<Presence | undefined>): void {
  const word = tokens[0]?.kind === 'word' ? tokens[0].text : '';
  if (OPENING.has(word)) open.push(word === 'if' ? asked(readExpression(tokens.slice(1), { dotIsRoot: true, variables: ['$'] }).condition) : undefined);
  else if (word === 'else') open.push(tokens.length === 1 ? opposite(open.pop()) : void open.pop());
  else if (word === 'end') open.pop();
}

function asked(condition: Condition): Presence | undefined {
  if (condition.kind === 'present') return { variable: condition.name, present: true };
  return condition.kind === 'not' ? opposite(asked(condition.of)) : undefined;
}

function opposite(presence: Presence | undefined): Presence | undefined {
  return presence && { ...presence, present: !presence.present };
}
