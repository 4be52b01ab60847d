import type { Diagnostic } from '../../rules/diagnostic';

/** A picture of control planes, before anybody has drawn it: what there is, where it belongs, and who uses what. */
export interface Diagram {
  readonly title: string;
  /** Control planes first, each followed by what several of its sites share and by its sites. */
  readonly areas: readonly DiagramArea[];
  /** In the order of their areas, and there by kind. */
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** The centre of a control plane, one of its sites, what several sites share and the centre does not use, or sites as one node each. */
export type AreaKind = 'centre' | 'site' | 'shared' | 'sites';

export interface DiagramArea {
  /** `a0`, `a1`…: safe in any language. */
  readonly id: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly facts: readonly DiagramFact[];
  readonly findings: readonly Diagnostic[];
}

export type NodeKind = 'api' | 'store' | 'cluster' | 'secret' | 'network' | 'volume';

export interface DiagramNode {
  /** `n0`, `n1`…: safe in any language. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** A word or two beside the kind: the layout of an API, the type of a store. */
  readonly note?: string;
  /** The id of its area. */
  readonly area: string;
  readonly facts: readonly DiagramFact[];
  readonly findings: readonly Diagnostic[];
  /** It stands for a node of another area, whose findings are not repeated. */
  readonly isReference?: true;
}

/** Something to know of a node. Never a secret value. */
export interface DiagramFact {
  readonly name: string;
  readonly values: readonly string[];
}

export type EdgeKind = 'enables' | 'default' | 'configured' | 'mounts' | 'attached' | 'cluster' | 'copies';

/** A sentence: its start, the phrase of its kind, its end. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

/** The words for the kinds of nodes, in the order in which they are drawn. */
export const NODE_WORDS: Readonly<Record<NodeKind, string>> = {
  api: 'API', store: 'store', cluster: 'Ceph cluster', secret: 'Secret', network: 'network', volume: 'volume',
};

/** The phrases of edges, in the order in which they are drawn. */
export const EDGE_PHRASES: Readonly<Record<EdgeKind, string>> = {
  default: 'defaults to', enables: 'enables', cluster: 'uses', mounts: 'mounts', configured: 'reads', attached: 'is attached to', copies: 'copies from',
};

export const AREA_WORDS: Readonly<Record<AreaKind, string>> = { centre: 'control plane', site: 'site', shared: 'shared by sites of', sites: 'sites of' };
