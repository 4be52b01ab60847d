import type { JsonObject } from './json';
import type { SiteNode } from './site-node';
import type { ClusterNode, ConfigMapNode, MountNeed, SecretNode, SectionNode, StoreNode } from './topology';
import type { Release } from '../facts/releases';

/** What constructs say, before it meets the base: only what the user gave, and defaults apart. */
export interface Made {
  readonly targets: readonly Release[];
  /** Where the control plane goes, unless its base says so itself. */
  readonly namespace?: string;
  readonly glance?: MadeGlance;
  readonly apis: readonly MadeApi[];
  readonly stores: readonly StoreNode[];
  readonly clusters: readonly ClusterNode[];
  readonly secrets: readonly SecretNode[];
  readonly configMaps: readonly ConfigMapNode[];
  readonly mounts: readonly MadeMount[];
  readonly sites: readonly SiteNode[];
}

/** A mount that a user asked for. */
export interface MadeMount {
  readonly key: string;
  readonly need: MountNeed;
  /** Names of the APIs that get it; every one when absent. */
  readonly apis?: readonly string[];
}

export interface MadeGlance {
  /** Fields of `spec.glance` beside the template. */
  readonly section: JsonObject;
  readonly template: JsonObject;
  /** Used where neither the user nor the base says anything. */
  readonly defaults: JsonObject;
  /** Options for every API that is a construct. */
  readonly sections: readonly SectionNode[];
  /** Names of Secrets with further configuration for them. */
  readonly configSecrets: readonly string[];
  /** APIs of the base that shall go. */
  readonly removed: readonly string[];
}

export interface MadeApi {
  readonly key: string;
  readonly name: string;
  /** The layout that the user chose. */
  readonly layout?: string;
  /** Keys of its stores, in order. */
  readonly stores: readonly string[];
  /** Key of the default one. */
  readonly defaultStore?: string;
  /** Keys of the stores that sites put beside them. */
  readonly added?: readonly string[];
  /** Images are copied to and from it: one of a site, or a hub. */
  readonly copies?: boolean;
  /** The one Secret that holds the files of all Ceph clusters that it uses. */
  readonly cephSecret?: string;
  readonly sections: readonly SectionNode[];
  /** Names of Secrets with further configuration, beside those of its stores. */
  readonly configSecrets: readonly string[];
  readonly needs: readonly MountNeed[];
  readonly body: JsonObject;
  /** Its entry of `spec.glance.apiOverrides`. */
  readonly route?: JsonObject;
}
