import { knownOption } from '../../facts/known-options';
import { STORES } from '../../facts/stores/index.generated';
import type { Json } from '../../model/json';
import type { Node } from '../../model/node';
import { sketch } from '../../model/sketch';
import type { ConflictNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const baseAndConstructDiffer: Rule = {
  code: 'GLN-MERGE-001',
  title: 'The base and a construct say different things',
  why: 'Both were written on purpose, and nobody but the team knows which of them holds.',
  severity: Severity.ERROR,
  source: 'our own: a merge never decides between two sources',
  codeOnly: true,

  *check(topology) {
    if (topology.conflicts.length === 0) return;
    const nodes = new Map<string, Node>([topology.controlPlane, topology.glance, ...topology.apis].map((node) => [node.key, node]));
    for (const conflict of topology.conflicts) {
      const { on, field } = conflict;
      yield {
        on: nodes.get(on) ?? topology.controlPlane,
        field,
        message: `${saidOf(conflict)}: the base says ${shownOf(field, conflict.base)}, the constructs ${shownOf(field, conflict.ours)}.`,
        consequence: 'one of the two is lost, and nothing tells which was meant.',
        fix: `remove '${field}' from the base, or from the construct, or let both say the same.`,
      };
    }
  },

  trips: () => withConflict({ key: 'conflict/0', on: 'api/default', field: 'replicas', base: 1, ours: 3 }),
  passes: () => withConflict(),
};

function withConflict(...conflicts: readonly ConflictNode[]): Topology {
  return { ...sketch(), conflicts };
}

function saidOf({ on, field }: ConflictNode): string {
  return on.startsWith('api/') ? `'${field}' of API '${on.slice('api/'.length)}' has two values` : `'${field}' has two values`;
}

function shownOf(field: string, value: Json): string {
  if (isSecret(field)) return 'one that is kept secret';
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value) ?? 'nothing';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

const LONGEST = 80;

/** A field within a text names its section and option: `customServiceConfig [database] connection`. */
function isSecret(field: string): boolean {
  const [, section, option] = /\[(.*)\] (\S+)$/.exec(field) ?? [];
  return option !== undefined && (SECRET_OPTIONS.has(option) || (knownOption(section, option)?.secret ?? false));
}

const SECRET_OPTIONS: ReadonlySet<string> = new Set(
  STORES.flatMap(({ options }) => options).filter(({ secret }) => secret === true).map(({ name }) => name),
);
