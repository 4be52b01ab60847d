import { type Construct, type IConstruct, Construct as Base } from 'constructs';
import type { Made, MadeApi, MadeGlance, MadeMount } from '../model/made';
import type { SiteNode } from '../model/site-node';
import type { ClusterNode, ConfigMapNode, SecretNode, StoreNode } from '../model/topology';

/** What an element adds to the graph. @internal */
export interface Parts {
  readonly glance?: MadeGlance;
  readonly api?: MadeApi;
  readonly store?: StoreNode;
  readonly cluster?: ClusterNode;
  readonly secret?: SecretNode;
  readonly configMap?: ConfigMapNode;
  readonly mount?: MadeMount;
  readonly site?: SiteNode;
}

/** What the constructs of this library have in common: each becomes a node of the graph. @internal */
export abstract class Element extends Base {
  private path?: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    touch(this);
  }

  /** Its path, kept: it names nodes, and thousands of elements lie in one scope. @internal */
  public get _path(): string {
    const { scope, id } = this.node;
    return this.path ??= `${scope && isElement(scope) ? scope._path : scope?.node.path}/${id}`;
  }

  /** What it adds to the graph. @internal */
  public abstract _toNode(): Parts;
}

/** A second copy of this library in one program must recognise our constructs: `instanceof` would not. */
const ELEMENT = Symbol.for('cdk8s-glance.Element');
const GENERATION = Symbol.for('cdk8s-glance.generation');
Object.defineProperty(Element.prototype, ELEMENT, { value: true });

export function isElement(construct: IConstruct): construct is Element {
  return ELEMENT in construct;
}

/** The tree has changed: what was synthesized before no longer holds. Every constructor and every `addX` says so. */
export function touch(construct: IConstruct): void {
  const root = rootOf(construct);
  root[GENERATION] = (root[GENERATION] ?? 0) + 1;
}

/** Grows with every change of the tree. */
export function generation(construct: IConstruct): number {
  return rootOf(construct)[GENERATION] ?? 0;
}

/** The closest construct above, or the construct itself, that has a mark. */
export function closest<T extends IConstruct>(construct: IConstruct, mark: symbol): T | undefined {
  for (let here: IConstruct | undefined = construct; here; here = here.node.scope) if (mark in here) return here as T;
  return undefined;
}

interface Root extends IConstruct { [GENERATION]?: number }

/** `node.root` makes a list of all scopes for it. */
function rootOf(construct: IConstruct): Root {
  let here = construct;
  while (here.node.scope) here = here.node.scope;
  return here as Root;
}

/** Parts in the order of the lists of the graph. */
export type PartLists = Omit<Made, 'targets' | 'namespace'>;
