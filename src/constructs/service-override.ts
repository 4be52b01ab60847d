import type { Duration } from 'cdk8s';
import { filled } from './defined';
import type { JsonObject } from '../model/json';

/** How a service is reached. */
export enum ServiceType {
  /** From inside the cluster, while users come through a Route. */
  CLUSTER_IP = 'ClusterIP',
  /** By a port of every node as well. */
  NODE_PORT = 'NodePort',
  /** By an address of its own, without a Route. */
  LOAD_BALANCER = 'LoadBalancer',
}

/** Which pods get traffic. */
export enum TrafficPolicy {
  /** Those of the whole cluster. */
  CLUSTER = 'Cluster',
  /** Those of the node that it comes to, which keeps the address of the client. */
  LOCAL = 'Local',
}

/** The IP families of a service. */
export enum IpFamilyPolicy {
  /** One of them. */
  SINGLE_STACK = 'SingleStack',
  /** Both, where the cluster has both. */
  PREFER_DUAL_STACK = 'PreferDualStack',
  /** Both: a cluster with one refuses the service. */
  REQUIRE_DUAL_STACK = 'RequireDualStack',
}

/** Whether the requests of a client go to one pod. */
export enum SessionAffinity {
  /** To any. */
  NONE = 'None',
  /** To the same one, by the address of the client. */
  CLIENT_IP = 'ClientIP',
}

/** An address from MetalLB, by which computes and other clusters reach a service. */
export interface LoadBalancer {
  /** The addresses, one per IP family. @default - MetalLB takes one from the pool */
  readonly addresses?: string[];
  /** Name of the address pool. @default - any pool that assigns by itself */
  readonly addressPool?: string;
  /**
   * Services with the same key may share an address on different ports. Two APIs never can, as both use port 9292.
   *
   * @default - not shared
   */
  readonly sharingKey?: string;
  /**
   * Name of the implementation. MetalLB minds services without one, unless it was told otherwise. It cannot change later.
   *
   * @default - none
   */
  readonly loadBalancerClass?: string;
  /** Networks that may come in, as `172.17.0.0/24`. @default - all */
  readonly sourceRanges?: string[];
  /** Which pods get what comes in. Services that share an address need `CLUSTER`. @default - TrafficPolicy.CLUSTER */
  readonly externalTrafficPolicy?: TrafficPolicy;
}

/** How a service of an API is exposed. */
export interface ServiceOverride {
  /** Gives it an address of its own: the service becomes a LoadBalancer. @default - none: a ClusterIP */
  readonly loadBalancer?: LoadBalancer;
  /** How it is reached. @default - LoadBalancer with a load balancer, else ClusterIP */
  readonly type?: ServiceType;
  /** Which pods get what comes from inside the cluster. @default - TrafficPolicy.CLUSTER */
  readonly internalTrafficPolicy?: TrafficPolicy;
  /** Its IP families. @default - IpFamilyPolicy.SINGLE_STACK */
  readonly ipFamilyPolicy?: IpFamilyPolicy;
  /** Whether the requests of a client go to one pod. @default - SessionAffinity.NONE */
  readonly sessionAffinity?: SessionAffinity;
  /** How long they do, in whole seconds up to a day, with `SessionAffinity.CLIENT_IP`. @default - three hours */
  readonly sessionAffinityTimeout?: Duration;
  /** Further annotations of the service. @default - none */
  readonly annotations?: Record<string, string>;
  /** Further labels of the service. @default - none */
  readonly labels?: Record<string, string>;
}

/** `override.service.<internal or public>`. @internal */
export function serviceFields(override: ServiceOverride | undefined): JsonObject | undefined {
  if (!override) return undefined;
  const { loadBalancer, annotations, labels } = override;
  return filled({
    metadata: filled({ annotations: filled({ ...(loadBalancer ? metalLb(loadBalancer) : {}), ...annotations }), labels }),
    spec: specFields(override),
  });
}

function specFields(override: ServiceOverride): JsonObject | undefined {
  const { loadBalancer, type, internalTrafficPolicy, ipFamilyPolicy, sessionAffinity } = override;
  const timeoutSeconds = override.sessionAffinityTimeout?.toSeconds({ integral: false });
  return filled({
    type: type ?? (loadBalancer && ServiceType.LOAD_BALANCER),
    externalTrafficPolicy: loadBalancer?.externalTrafficPolicy,
    internalTrafficPolicy,
    ipFamilyPolicy,
    loadBalancerClass: loadBalancer?.loadBalancerClass,
    loadBalancerSourceRanges: loadBalancer?.sourceRanges,
    sessionAffinity,
    sessionAffinityConfig: timeoutSeconds === undefined ? undefined : { clientIP: { timeoutSeconds } },
  });
}

/** The older prefix is the only one before MetalLB 0.14.9, and later ones still read it. Source: metallb, controller/service.go. */
function metalLb({ addresses, addressPool, sharingKey }: LoadBalancer): JsonObject {
  return filled({
    'metallb.universe.tf/address-pool': addressPool,
    'metallb.universe.tf/allow-shared-ip': sharingKey,
    'metallb.universe.tf/loadBalancerIPs': addresses?.join(','),
  }) ?? {};
}
