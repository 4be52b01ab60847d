import type { JsonObject } from './json';
import type { Node } from './node';

/** A site that a construct made: what its API, its volumes and its computes have in common. */
export interface SiteNode extends Node {
  readonly name: string;
  /** The hub has the API of the catalog, an edge site a Ceph cluster of its own, a zone a back end of the Block Storage service. */
  readonly kind: 'hub' | 'edge' | 'zone';
  /** Name of its availability zone. */
  readonly zone: string;
  /** Volumes and servers for which nobody names a zone go there. */
  readonly isDefaultZone: boolean;
  /** Name of its API. */
  readonly api: string;
  /** Name of the API that enables the stores of all sites; unknown where no construct can be that API. */
  readonly hub?: string;
  /** Key of its own store; at the hub of its API's default. */
  readonly store: string;
  /** Stores of other sites that its API enables as well. */
  readonly further: readonly string[];
  /** Key of its Ceph cluster. */
  readonly cluster?: string;
  /** The one Secret that holds the files of every cluster that its API uses. */
  readonly cephSecret?: string;
  readonly volumes?: SiteVolumes;
  readonly computes?: SiteComputes;
}

/** What the Block Storage service runs for a site. */
export interface SiteVolumes {
  /** The entry of `cinderVolumes`. */
  readonly entry: string;
  /** The section of the back end; where it is absent, every section that has a driver. */
  readonly backend?: string;
  /** The pool in the site's Ceph cluster. */
  readonly pool?: string;
  /** What the user said of the entry. */
  readonly body: JsonObject;
  readonly backups?: SiteBackups;
}

export interface SiteBackups {
  /** The entry of `cinderBackups`. */
  readonly entry: string;
  readonly pool: string;
  readonly body: JsonObject;
}

/** How the computes of a site use the Image service. */
export interface SiteComputes {
  readonly configMap: string;
  /** Name of the data plane service that takes the ConfigMap. */
  readonly service: string;
  readonly cell: string;
  /** The pool of disks in the site's Ceph cluster. */
  readonly pool?: string;
}
