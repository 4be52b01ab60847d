import type { JsonObject } from './json';
import type { Node } from './node';

/** What is known of the namespace of a control plane, beyond it. */
export interface Neighbours {
  /** Names of other control planes in the namespace. */
  readonly controlPlanes: readonly string[];
  /** Names of the OpenStackVersion objects in the namespace. */
  readonly versions: readonly string[];
  /** Names of what is known to be in the namespace, by kind. A kind that is absent is not known of. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly attachments: readonly AttachmentNode[];
  readonly pools: readonly PoolNode[];
  readonly advertisements: readonly AdvertisementNode[];
  readonly subnets: readonly SubnetNode[];
  readonly claims: readonly ClaimNode[];
  readonly dataPlaneServices: readonly DataPlaneServiceNode[];
  readonly nodeSets: readonly NodeSetNode[];
}

/** An OpenStackDataPlaneService: what Ansible does to compute nodes, with the files that it gets. */
export interface DataPlaneServiceNode extends Node {
  readonly name: string;
  /** `edpmServiceType`, or the name: what the files of its sources become part of. */
  readonly serviceType: string;
  /** Where its files come from, in order. */
  readonly sources: readonly DataSource[];
  /** Names that stand beside a reference or below a misspelt one, and that the API server removes. */
  readonly strays: readonly string[];
  /** It was read from a cluster, which has set it back to what the operator ships. */
  readonly exported: boolean;
}

/** A ConfigMap or Secret whose keys become files of a service. */
export interface DataSource {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly optional: boolean;
}

/** An OpenStackDataPlaneNodeSet: the compute nodes of a site. */
export interface NodeSetNode extends Node {
  readonly name: string;
  /** In order, as written; undefined for those of the CRD's default. */
  readonly services?: readonly string[];
  /** Secrets that are mounted at /etc/ceph where Ansible runs. */
  readonly cephSecrets: readonly string[];
}

/** A PersistentVolumeClaim. */
export interface ClaimNode extends Node {
  readonly name: string;
  readonly accessModes: readonly string[];
}

/** A NetworkAttachmentDefinition: a network that pods may be attached to. */
export interface AttachmentNode extends Node {
  readonly name: string;
  /** `spec.config` as written. Without one the nodes have a file of the name. */
  readonly config?: string;
  /** What the text says, when it is a JSON object. */
  readonly network?: JsonObject;
}

/** An IPAddressPool of MetalLB. */
export interface PoolNode extends Node {
  readonly name: string;
  /** Networks, and ranges as `first-last`, as written. */
  readonly addresses: readonly string[];
  /** Services that name no pool may get an address of it. */
  readonly autoAssign: boolean;
}

/** An L2Advertisement or a BGPAdvertisement of MetalLB. */
export interface AdvertisementNode extends Node {
  readonly name: string;
  /** Names of the pools; none, and no labels either, for all. */
  readonly pools: readonly string[];
  /** It chooses pools by labels as well. */
  readonly byLabels: boolean;
}

/** A subnet of a NetConfig: where data plane nodes get their addresses from. */
export interface SubnetNode extends Node {
  /** `<network>/<subnet>`. */
  readonly name: string;
  readonly cidr: string;
  readonly ranges: ReadonlyArray<{ readonly start: string; readonly end: string }>;
}
