import type { DiagramFact, DiagramNode, EdgeKind, NodeKind } from './diagram';
import type { ApiNode } from '../../model/topology';

/** A node while it is not known yet who else uses it. */
export interface DraftNode {
  readonly kind: NodeKind;
  readonly name: string;
  readonly note?: string;
  readonly facts: DiagramFact[];
  /** The APIs that use it, by name; what an API is itself is its own. */
  readonly users: Set<string>;
  /** The API to whose site it belongs, whoever else uses it. */
  owner?: string;
}

export interface DraftEdge {
  readonly from: DraftNode;
  readonly to: DraftNode;
  readonly kind: EdgeKind;
}

/** What one control plane is drawn from. What is said twice is there once. */
export class Draft {
  readonly nodes = new Map<string, DraftNode>();
  readonly edges = new Map<DraftNode, Map<DraftNode, EdgeKind>>();
  /** The nodes that nodes of the topology have become, by key. */
  readonly drawn = new Map<string, DraftNode>();

  /** The node of a name and kind, made when it is first used. */
  node(kind: NodeKind, key: string, user: ApiNode, make: () => Pick<DiagramNode, 'name' | 'note' | 'facts'>): DraftNode {
    const id = `${kind} ${key}`;
    let node = this.nodes.get(id);
    if (!node) {
      const { facts, ...rest } = make();
      this.nodes.set(id, node = { kind, ...rest, facts: [...facts], users: new Set() });
    }
    node.users.add(user.name);
    return node;
  }

  /** Says that one uses another; of two phrases the first stays. */
  edge(from: DraftNode, kind: EdgeKind, to: DraftNode): void {
    let targets = this.edges.get(from);
    if (!targets) this.edges.set(from, targets = new Map());
    if (!targets.has(to)) targets.set(to, kind);
  }

  /** Notes what a node of the topology has become; the first stays. */
  note(key: string, node: DraftNode): void {
    if (!this.drawn.has(key)) this.drawn.set(key, node);
  }
}

/** A fact with what there is to say; none when there is nothing. */
export function fact(name: string, ...values: ReadonlyArray<string | undefined>): readonly DiagramFact[] {
  const known = values.filter((value): value is string => value !== undefined && value !== '');
  return known.length === 0 ? [] : [{ name, values: known }];
}
