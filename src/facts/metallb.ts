/**
 * The prefixes of MetalLB's annotations, the one that wins first: the newer from 0.14.9 on, the older from the start and still read.
 * Source: metallb, controller/service.go.
 */
export const METALLB_PREFIXES: readonly string[] = ['metallb.io/', 'metallb.universe.tf/'];

/** What may follow the prefix. Source: metallb, controller/service.go. */
export const METALLB_ANNOTATIONS = { addresses: 'loadBalancerIPs', sharingKey: 'allow-shared-ip', pool: 'address-pool' } as const;

/** What it writes itself, and what a Service that was read from a cluster therefore has. */
export const METALLB_ALLOCATED = 'ip-allocated-from-pool';
