import { isOdd } from '../../model/ip';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { handedOut } from './ranges';
import { pool } from './sample';

export const oddRange: Rule = {
  code: 'GLN-NETWORK-012',
  title: 'A range of addresses is none',
  why: 'A range goes from an address to one that is not smaller, of one IP family, within its network.',
  severity: Severity.ERROR,
  source: 'metallb, internal/config/config.go, ParseCIDR(); whereabouts, pkg/config/config.go, pkg/iphelpers; infra-operator, NetConfig',

  *check({ controlPlane }) {
    for (const { on, who, text, range, consequence } of handedOut(controlPlane.neighbours)) {
      if (!isOdd(range)) continue;
      yield {
        on,
        message: `The range ${text} of ${who} ${range.problem}.`,
        consequence,
        fix: 'first and last address, within the network: 172.17.0.80-172.17.0.90.',
      };
    }
  },

  trips: () => pooled('172.17.0.90-172.17.0.80'),
  passes: () => pooled('172.17.0.80-172.17.0.90'),
};

function pooled(addresses: string): Topology {
  return sketch({ neighbours: { pools: [pool('internalapi', addresses)] } });
}
