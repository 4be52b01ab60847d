import type { ClusterFiles } from './cluster-files';
import { Names } from './names';
import { type Call, type Declaration, type Entry, fields, make, type Make, ref, type Ref, value } from './program';
import type { ApiNode, Topology } from '../../model/topology';

/** How much of an API becomes code. */
export enum Extent {
  /** It is made by an `EdgeSite` or a `Zone`. */
  SITE = 'site',
  /** It is a `GlanceApi` with its stores. */
  API = 'api',
  /** It is a `GlanceApi`, and its configuration text stays in the base. */
  FIELDS = 'fields',
  /** All of it stays in the base. */
  BASE = 'base',
}

/** What is tried: which parts of a control plane become code. */
export interface Choices {
  /** By the name of the API. */
  readonly extents: ReadonlyMap<string, Extent>;
  /** Keys of mounts that stay in the base. */
  readonly keptMounts: ReadonlySet<string>;
  /** APIs, by name, whose sites have their entries of the Block Storage service. */
  readonly volumes: ReadonlySet<string>;
  /** APIs, by name, whose sites make the configuration of their computes, in place of the manifests that are there. */
  readonly computes: ReadonlySet<string>;
  /** The fields of the Image service itself become code. */
  readonly settings: boolean;
}

/** Values that stood in plain text, and now have to stand in a Secret. */
export interface MovedSecret {
  readonly api: string;
  readonly secretName: string;
  readonly options: ReadonlyArray<{ readonly section: string; readonly name: string }>;
}

/** A program while it is being put together. */
export class Draft {
  readonly names = new Names();
  readonly moved: MovedSecret[] = [];
  /** Directories that the stores of an API bring mounts for, by its name. */
  readonly mounted = new Map<string, Set<string>>();
  /** What of an API's constructs others refer to, by its name. */
  readonly apis = new Map<string, Ref>();
  readonly hubFiles = new Map<string, ClusterFiles>();
  /** The ids of Ceph clusters, by the paths of their configuration. */
  readonly fsids = new Map<string, string>();
  private readonly declarations: Declaration[] = [];
  private readonly known = new Map<string, Ref>();

  constructor(readonly topology: Topology, readonly choices: Choices) {}

  extentOf({ name }: ApiNode): Extent {
    return this.choices.extents.get(name) ?? Extent.BASE;
  }

  /** The APIs of which as much becomes code. */
  apisOf(...extents: readonly Extent[]): readonly ApiNode[] {
    return this.topology.apis.filter((api) => extents.includes(this.extentOf(api)));
  }

  declare(group: string, name: string, made: Make | Call, comments: readonly string[] = []): Ref {
    this.declarations.push({ group, name, value: made, comments });
    return ref(name);
  }

  /** A construct of the Glance. One that is the same as another is that one. */
  construct(group: string, type: string, wanted: string, props: readonly Entry[], naming: Naming): Ref {
    const key = JSON.stringify([type, wanted, props]);
    const known = this.known.get(key);
    if (known) return known;
    const id = this.names.id(naming.id ?? wanted, ...naming.words ?? [naming.kind]);
    const given = id === wanted || naming.idProp === undefined ? props : [[naming.idProp, value(wanted)] as const, ...props];
    const made = make(type, ref('glance'), value(id), fields(given));
    const found = this.declare(group, this.names.constant(naming.constant ?? id, naming.kind), made, naming.comments);
    this.known.set(key, found);
    return found;
  }

  /** The files of a cluster as the hub of a site has them: those of the site itself may come from another Secret. */
  filesOf(api: ApiNode, confPath: string, user: string): ClusterFiles | undefined {
    return this.extentOf(api) === Extent.SITE ? this.hubFiles.get(`${confPath} ${user}`) : undefined;
  }

  /** Notes that a directory of an API is filled by its stores. */
  fills(api: ApiNode, directory: string): void {
    const found = this.mounted.get(api.name) ?? new Set<string>();
    this.mounted.set(api.name, found.add(directory));
  }

  get all(): readonly Declaration[] {
    return this.declarations;
  }
}

/** How a construct is called. */
export interface Naming {
  readonly kind: string;
  /** What may stand behind the id where another construct has it. @default - the kind */
  readonly words?: readonly string[];
  /** The id, where it is not the name in the product. */
  readonly id?: string;
  /** The property that has the name in the product, where the id is another. */
  readonly idProp?: string;
  readonly constant?: string;
  readonly comments?: readonly string[];
}
