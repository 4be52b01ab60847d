import { storesOf, storeText } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { contradictions, identityOf, identityOptions, knownFsid, plainTraits } from './identity';

export const oneBackEndTwoIds: Rule = {
  code: 'GLN-STORES-014',
  title: 'Two stores of an API are one back end',
  why: 'Glance tells stores apart by their ids, and copies, deletes and counts locations by them.',
  severity: Severity.WARNING,
  source: 'R21, R34, E12, M-G1: glance 26.1, common/store_utils.py; same directory seen with glance 26.1.0',

  *check(topology) {
    const said = new Set<string>();
    const contradictory = new Set(contradictions(topology).map(({ id }) => id));
    for (const api of topology.apis) {
      for (const [first, second] of alike(topology, api)) {
        const pair = `${first.key} ${second.key}`;
        // An id that means something else elsewhere is the mistake then.
        if (said.has(pair) || contradictory.has(first.id) || contradictory.has(second.id)) continue;
        said.add(pair);
        const { severity, consequence } = OUTCOMES[second.driver] ?? OUTCOMES.other;
        yield {
          on: second,
          severity,
          message: `The stores '${first.id}' and '${second.id}' of API '${api.name}' are the same back end.`,
          consequence,
          fix: `give '${second.id}' a back end of its own, or remove it.`,
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'fast:rbd,slow:rbd' } }, stores: { fast: { rbd_store_pool: 'images' }, slow: { rbd_store_pool: 'images' } } }),
  passes: () => sketch({ apis: { default: { stores: 'fast:rbd,slow:rbd' } } }),
};

interface Outcome {
  readonly severity: Severity;
  readonly consequence: string;
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  file: { severity: Severity.ERROR, consequence: 'copies between the two fail, and deleting one copy takes the file from the other, on every release.' },
  cinder: { severity: Severity.ERROR, consequence: 'Glance knows an older volume by its type alone, and takes it for one of the wrong store, on every release.' },
  other: { severity: Severity.WARNING, consequence: 'copies between the two fail or keep the data once, and deleting one copy takes it from the other, on every release.' },
};

/** Pairs of stores with the same traits. What is not known of one may tell it apart. */
function* alike(topology: Topology, api: ApiNode): Iterable<readonly [StoreNode, StoreNode]> {
  const stores = mayBeAlike(topology, api);
  if (stores.length < 2) return;
  const byTraits = new Map<string, StoreNode>();
  for (const store of stores) {
    const traits = traitsOf(topology, api, store);
    if (traits === undefined) continue;
    const first = byTraits.get(traits);
    if (!first) byTraits.set(traits, store);
    else if (first.id.toLowerCase() !== store.id.toLowerCase()) yield [first, store];
  }
}

/** Stores of one type whose pool, bucket, known cluster and the like are the same: others are told apart without looking closer. */
function mayBeAlike(topology: Topology, api: ApiNode): readonly StoreNode[] {
  const stores = storesOf(topology, api);
  // A Secret may say otherwise than the section.
  if (stores.length < 2 || api.configSecrets.length > 0) return stores;
  const fsids = stores.map((store) => knownFsid(topology, store));
  const areKnown = !fsids.includes(undefined);
  const marks = stores.map((store, index) => (areKnown ? `${markOf(store)} ${fsids[index]}` : markOf(store)));
  if (new Set(marks).size === stores.length) return NONE;
  return stores.filter((_, index) => marks.indexOf(marks[index]) !== marks.lastIndexOf(marks[index]));
}

function markOf(store: StoreNode): string {
  let mark = store.driver;
  for (const { name, default: fallback = '' } of plainTraits(store.driver)) mark += ` ${storeText(store, name) ?? fallback}`;
  return mark;
}

const NONE: readonly StoreNode[] = [];

function traitsOf(topology: Topology, api: ApiNode, store: StoreNode): string | undefined {
  const wanted = identityOptions(store.driver);
  const traits = identityOf(topology, { api, store });
  // A store that reads only has no back end; one of which something is missing is another matter.
  if (wanted.length === 0 || traits.size < wanted.length) return undefined;
  const required = wanted.filter(({ required: isRequired }) => isRequired);
  if (required.some(({ name }) => traits.get(name)!.text === '')) return undefined;
  return JSON.stringify([store.driver, ...[...traits].map(([, { text, fsid }]) => fsid ?? text)]);
}
