import type { Json, JsonObject } from './json';
import type { Neighbours } from './neighbour-nodes';
import type { Node } from './node';
import type { SecretText } from './secret-text';
import type { SiteNode } from './site-node';
import type { Release } from '../facts/releases';

/**
 * One control plane as plain, immutable data, the same whether it came from constructs or from YAML.
 * Nodes name each other by key and carry no origin; `query.ts` answers questions, `origins.ts` knows where they came from.
 */
export interface Topology {
  /** The releases that the manifests are for, oldest first; never empty. */
  readonly targets: readonly Release[];
  readonly controlPlane: ControlPlaneNode;
  readonly glance: GlanceNode;
  readonly apis: readonly ApiNode[];
  readonly stores: readonly StoreNode[];
  readonly clusters: readonly ClusterNode[];
  readonly mounts: readonly MountNode[];
  /** The sites that constructs made. Of a file, `sites.ts` says which APIs are sites. */
  readonly sites: readonly SiteNode[];
  /** Secrets whose keys or content are known: made by constructs, or read beside the control plane. */
  readonly secrets: readonly SecretNode[];
  /** ConfigMaps whose keys are known: made by constructs, or read beside the control plane. */
  readonly configMaps: readonly ConfigMapNode[];
  /** What two sources say differently of one place, found while they were put together. */
  readonly conflicts: readonly ConflictNode[];
}

/** One OpenStackControlPlane, beyond its Image service. */
export interface ControlPlaneNode extends Node {
  readonly name: string;
  readonly namespace?: string;
  /** A whole custom resource; false for merge patches, overlays and other fragments, which leave things out on purpose. */
  readonly whole: boolean;
  /** It is a `Glance` of the Image service's own operator: nothing is known of the other services. */
  readonly alone?: boolean;
  /** `spec` as written, the Image service and its neighbours included. */
  readonly spec: JsonObject;
  /** Everything as written: what the writer starts from. */
  readonly document: JsonObject;
  /** What else is known of the namespace. */
  readonly neighbours: Neighbours;
  /** What kept its file from being read whole. */
  readonly problems: readonly TextProblem[];
}

/** `spec.glance`. */
export interface GlanceNode extends Node {
  /** The section is there and not switched off. */
  readonly enabled: boolean;
  /** `spec.glance`, `template` included. */
  readonly section: JsonObject;
  /** `spec.glance.template`. */
  readonly template: JsonObject;
  /** `template.customServiceConfig`: what APIs without a text of their own run with. */
  readonly config?: ConfigNode;
  /** APIs of the base that a construct says shall go. */
  readonly removals: readonly Removal[];
}

export interface Removal {
  readonly name: string;
  /** The base has it. */
  readonly known: boolean;
  /** A construct makes an API of this name all the same. */
  readonly made: boolean;
}

/** One entry of `glanceAPIs`. */
export interface ApiNode extends Node {
  readonly name: string;
  /** `split`, `single` or `edge`; whatever else a file says. Absent and empty mean `split`. */
  readonly layout: string;
  /** Absent and null mean 1. */
  readonly replicas: number;
  /** Keys of the stores that it enables, in order. */
  readonly stores: readonly string[];
  /** The id that `[glance_store] default_backend` names. */
  readonly defaultStore?: string;
  /** Its own `customServiceConfig`. It replaces the template's, so it is complete where it is there at all. */
  readonly config?: ConfigNode;
  /** Names of the Secrets with further configuration, its own or the template's, in order. */
  readonly configSecrets: readonly string[];
  /** The entry as written or as it will be: every field but the configuration texts. */
  readonly body: JsonObject;
}

/** An entry of `enabled_backends` with its section. Two nodes may wrongly share an id. */
export interface StoreNode extends Node {
  /** As Glance sees it. */
  readonly id: string;
  readonly driver: string;
  /** The options of its section, in order; those of a Secret are in that Secret's node. */
  readonly options: readonly OptionNode[];
  /** Its section is written. Without one Glance uses the driver's defaults. */
  readonly hasSection: boolean;
  /** The cluster of an RBD store that a construct made. */
  readonly cluster?: string;
  /** What its APIs must mount for it. */
  readonly needs: readonly MountNeed[];
  /** The Secret with its credentials, if a construct said so. */
  readonly secret?: string;
  /** How its volumes reach the nodes, if a construct said so: a key of `VOLUME_TRANSPORTS`. */
  readonly transport?: string;
  /** The volume type that a construct makes, or describes, for it. */
  readonly volumeType?: VolumeTypeFacts;
  /** Nobody enabled it: the operator's own `default_backend:file`, with which an API runs that enables no store. */
  readonly builtIn?: boolean;
}

/** What a construct says of a volume type. */
export interface VolumeTypeFacts {
  readonly name: string;
  /** `volume_backend_name` of the back end that its volumes go to; any of them when absent. */
  readonly backendName?: string;
}

/** A directory that must be there in the pods of an API. */
export interface MountNeed {
  readonly directory: string;
  /** A volume source, as in a pod: `{ secret: { secretName } }`. Secrets and ConfigMaps for one directory are projected together. */
  readonly source: JsonObject;
  readonly readOnly: boolean;
  /** What the volume is named after. */
  readonly hint: string;
  /** One file or directory of the volume in place of all of it; the directory above is the path of that. */
  readonly subPath?: string;
  /** The files of a Secret that matter: others in it are shown to nobody who has no use for them. */
  readonly files?: readonly string[];
  /** Names the mount that a user asked for; the needs of stores have none. */
  readonly key?: string;
}

/** The client configuration of a Ceph cluster, as a construct declares it. */
export interface ClusterNode extends Node {
  readonly name: string;
  readonly secretName: string;
  /** Path of the configuration file in the pods. */
  readonly confPath: string;
  readonly keyringPath: string;
  readonly user: string;
  readonly fsid?: string;
}

/** One `extraVol` entry of `extraMounts`. */
export interface MountNode extends Node {
  /** Not in the document yet: the writer appends it. */
  readonly made: boolean;
  /** Spec-level entries reach every service that takes extra mounts, template-level ones only the Image service. */
  readonly level: 'spec' | 'template';
  /** Positions in `extraMounts` and `extraVol`. */
  readonly entry: number;
  readonly item: number;
  /** As written; undefined when absent. */
  readonly propagation?: readonly string[];
  readonly volumes: readonly JsonObject[];
  readonly mounts: readonly JsonObject[];
  /** The `extraVol` entry as written. */
  readonly body: JsonObject;
}

/** A Secret: what is known of it. */
export interface SecretNode extends Node {
  readonly name: string;
  /** A construct makes it; else it was read beside the control plane. */
  readonly made: boolean;
  /** Its keys with their values. */
  readonly data: ReadonlyArray<readonly [key: string, value: SecretText]>;
  /** Keys whose values should have been base64, and were not. */
  readonly undecodable?: readonly string[];
  /** What its values say as configuration, when an API uses it so. */
  readonly config?: ConfigNode;
}

/** A ConfigMap: what is known of it. */
export interface ConfigMapNode extends Node {
  readonly name: string;
  /** A construct makes it; else it was read beside the control plane. */
  readonly made: boolean;
  /** Its keys with their texts. */
  readonly data: ReadonlyArray<readonly [key: string, text: string]>;
  /** Files that it should be made from and that cannot be read as text, with the reason. */
  readonly unreadable: readonly string[];
}

/** One configuration text: the template's, an API's, or a Secret's. */
export interface ConfigNode extends Node {
  /** As written, when it came from a file. */
  readonly text?: string;
  /** The sections in order, without `enabled_backends`, `default_backend` and the sections of enabled stores. */
  readonly sections: readonly SectionNode[];
  /** Lines that oslo.config refuses. */
  readonly problems: readonly TextProblem[];
}

export interface SectionNode {
  readonly name: string;
  readonly options: readonly OptionNode[];
  /** From 1, in the text. */
  readonly line?: number;
}

/** One option with one value. An option of several lines stands there several times. */
export interface OptionNode {
  readonly name: string;
  readonly value: OptionValue;
  /** The user gave it as unchecked. */
  readonly unchecked?: boolean;
  /** It holds only where the operator has a variable, or only where it has not. */
  readonly when?: Presence;
  /** From 1, in the text. */
  readonly line?: number;
}

/** Whether the operator has a variable to fill in. */
export interface Presence {
  readonly variable: string;
  readonly present: boolean;
}

/** What Glance reads: a text after all decoding, a secret one, or a text that the operator still fills in. */
export type OptionValue = string | SecretText | TemplateText;

/** A value with operator variables or references to other options in it: only the cluster knows what it becomes. */
export interface TemplateText {
  /** As written. */
  readonly template: string;
  /** Names of the options that `$name` refers to. */
  readonly references: readonly string[];
}

export interface TextProblem {
  /** The file, when it is not the control plane's own. */
  readonly file?: string;
  readonly line: number;
  /** From 1. */
  readonly column?: number;
  readonly message: string;
  /** A key that stands twice, which does not keep the text from being read. */
  readonly duplicate?: string;
  /** Nothing is wrong with the text, but what was looked for is not in it. */
  readonly absent?: boolean;
  /** What to write or to read in its place, where that is known. */
  readonly instead?: string;
}

/** Two sources that say different things of one place. */
export interface ConflictNode extends Node {
  /** The node that holds the place. */
  readonly on: string;
  /** The place, within that node. */
  readonly field: string;
  readonly base: Json;
  readonly ours: Json;
}
