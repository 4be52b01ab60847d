import { drawCluster } from './clusters';
import type { DiagramFact } from './diagram';
import { fact, type Draft, type DraftNode } from './draft';
import { storesOf, storeText } from '../../model/query';
import type { ApiNode, Topology } from '../../model/topology';
import { driverFacts } from '../../rules/config/option-facts';
import { areDifferent, identityOf, type StoreUse, type Trait } from '../../rules/stores/identity';

/** A back end that was drawn, and what it is known by. */
interface Known {
  readonly traits: ReadonlyMap<string, Trait>;
  readonly node: DraftNode;
}

/** The stores of a control plane: APIs that mean one back end share a node, whether one text says so or each its own. */
export class StoreDrawer {
  private readonly known = new Map<string, Known[]>();
  private readonly inCeph = new Map<DraftNode, StoreUse[]>();

  constructor(private readonly topology: Topology, private readonly draft: Draft) {}

  /** Draws the stores of an API. The default one belongs to its site. */
  draw(api: ApiNode, node: DraftNode): void {
    for (const store of storesOf(this.topology, api)) {
      const isDefault = store.id === api.defaultStore || store.builtIn === true;
      const drawn = this.nodeOf({ api, store });
      this.draft.edge(node, isDefault ? 'default' : 'enables', drawn);
      this.draft.note(store.key, drawn);
      if (store.driver === 'rbd') this.noteUse(drawn, { api, store });
    }
  }

  /** Draws the clusters of the stores, once all APIs are drawn that enable them. */
  drawClusters(): void {
    for (const [node, uses] of this.inCeph) drawCluster(this.topology, this.draft, uses, node);
  }

  private noteUse(node: DraftNode, use: StoreUse): void {
    const uses = this.inCeph.get(node);
    if (uses) uses.push(use);
    else this.inCeph.set(node, [use]);
  }

  private nodeOf(use: StoreUse): DraftNode {
    const { api, store } = use;
    const alike = `${store.id}:${store.driver}`;
    const traits = identityOf(this.topology, use);
    const known = this.known.get(alike) ?? [];
    const same = known.find((one) => isSame(one.traits, traits));
    if (same) {
      same.node.users.add(api.name);
      return same.node;
    }
    const make = () => ({ name: store.id, note: store.driver, facts: factsOf(use) });
    const node = this.draft.node('store', `${alike} ${known.length}`, api, make);
    this.known.set(alike, [...known, { traits, node }]);
    return node;
  }
}

function isSame(ours: ReadonlyMap<string, Trait>, theirs: ReadonlyMap<string, Trait>): boolean {
  for (const [option, trait] of ours) {
    const other = theirs.get(option);
    if (other && areDifferent(trait, other)) return false;
  }
  return true;
}

/** What tells a back end apart, as far as the control plane itself says it in plain text: a Secret's options are its own affair. */
function factsOf({ store }: StoreUse): readonly DiagramFact[] {
  const facts = driverFacts(store.driver);
  const shown = (facts?.options ?? []).filter(({ identity, secret }) => identity && !secret);
  return [
    ...fact('Type', facts?.title ?? store.driver),
    ...fact('Enabled by', store.builtIn ? 'nobody: the operator falls back to it' : undefined),
    ...shown.flatMap(({ name }) => fact(name, withoutLogin(storeText(store, name)))),
    ...fact('Credentials', store.secret && `Secret ${store.secret}`),
    ...fact('Volume type', store.volumeType?.name),
  ];
}

/** A URL may hold a user and a password. */
export function withoutLogin(text: string | undefined): string | undefined {
  return text?.replace(/\/\/[^/\s]*@/g, '//');
}
