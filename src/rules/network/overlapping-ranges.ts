import { isInside, isOdd, overlaps, textOfIp, type IpRange } from '../../model/ip';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { handedOut, type Handed } from './ranges';
import { attachment, pool } from './sample';

export const overlappingRanges: Rule = {
  code: 'GLN-NETWORK-013',
  title: 'Two hand out the same addresses',
  why: 'Pods get addresses from Whereabouts, services from MetalLB and data plane nodes from the NetConfig, and none of them asks the others.',
  severity: Severity.WARNING,
  source: 'metallb, internal/config/config.go, which refuses pools that overlap; RHOSO, planning the networks: one part of the subnet for each',

  *check({ controlPlane }) {
    const all = handedOut(controlPlane.neighbours).filter((one): one is Readable => !isOdd(one.range));
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const common = one.on !== other.on && isApart(one, other) ? commonOf(one, other) : undefined;
        if (!common) continue;
        const refused = one.kind === 'pool' && other.kind === 'pool';
        yield {
          on: other.on,
          message: `${capital(one.who)} and ${other.who} both hand out ${shown(common)}.`,
          consequence: refused ? 'MetalLB takes none of its configuration, and goes on with the former one.' : 'sooner or later two of the network have one address, and one of them is not reached, where they share the network.',
          fix: 'ranges that do not overlap: pods .30 to .70, services .80 to .90, data plane nodes .100 to .250, for example.',
          ...(refused ? { severity: Severity.ERROR } : {}),
        };
      }
    }
  },

  trips: () => beside('172.17.0.85'),
  passes: () => beside('172.17.0.70'),
};

type Readable = Handed & { readonly range: IpRange };

/** Networks of pods know each other's addresses, and those of a NetConfig are its own matter. */
function isApart(one: Handed, other: Handed): boolean {
  return one.kind !== other.kind || one.kind === 'pool';
}

function commonOf(one: Readable, other: Readable): IpRange | undefined {
  if (!overlaps(one.range, other.range)) return undefined;
  const first = one.range.first > other.range.first ? one.range.first : other.range.first;
  const last = one.range.last < other.range.last ? one.range.last : other.range.last;
  const common = { family: one.range.family, first, last };
  return [...one.without, ...other.without].some((left) => isInside(common, left)) ? undefined : common;
}

function shown({ family, first, last }: IpRange): string {
  const [from, to] = [first, last].map((value) => textOfIp({ family, value }));
  return from === to ? from : `${from} to ${to}`;
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

function beside(end: string): Topology {
  return sketch({ neighbours: { attachments: [attachment('internalapi', '172.17.0.30', end)], pools: [pool('internalapi', '172.17.0.80-172.17.0.90')] } });
}
