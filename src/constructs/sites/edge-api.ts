import type { Construct } from 'constructs';
import type { AddressPool } from './address-pool';
import { ApiLayout } from '../api-layout';
import type { ConfigOptions } from '../config-options';
import type { GlanceImageCache, GlanceStorage } from '../glance';
import { type ApiResources, GlanceApi } from '../glance-api';
import type { LoadBalancer, ServiceOverride } from '../service-override';
import type { ImageStore } from '../stores/image-store';

/** What sites say of their API. */
export interface EdgeApiProps extends ConfigOptions {
  /** The name of its API. @default - the name of the site */
  readonly apiName?: string;

  /**
   * The address of its API, in the network of the computes. Give one of `loadBalancerIp`, `addresses` and `internalService`.
   *
   * @default - none, with a warning: the computes cannot reach it
   */
  readonly loadBalancerIp?: string;

  /** A pool that the address is taken from, the next one that is free. @default - see `loadBalancerIp` */
  readonly addresses?: AddressPool;

  /** Everything about the service of its API. @default - see `loadBalancerIp` */
  readonly internalService?: ServiceOverride;

  /** Name of MetalLB's address pool, for `loadBalancerIp`. @default 'internalapi' */
  readonly addressPoolName?: string;

  /** Number of pods of its API. @default 3 */
  readonly replicas?: number;

  /** Networks of its pods: NetworkAttachmentDefinitions of the namespace. @default - `storage` */
  readonly networkAttachments?: string[];

  /** Requests and limits of its containers. @default - none */
  readonly resources?: ApiResources;

  /** Name of the Topology that places its pods, from FR2 on. @default - that of the Glance */
  readonly topologyName?: string;

  /** Labels of the nodes that run it. @default - those of the Glance */
  readonly nodeSelector?: Record<string, string>;

  /** Its volumes. @default - as the Glance says */
  readonly storage?: GlanceStorage;

  /** Its cache. @default - as the Glance says */
  readonly imageCache?: GlanceImageCache;
}

/** The API of a site, on its own store. The stores of others are added when the graph is put together. */
export function makeEdgeApi(site: Construct, apiName: string, store: ImageStore, props: EdgeApiProps): GlanceApi {
  const { config, uncheckedConfig, replicas = 3, networkAttachments = ['storage'], resources, topologyName, nodeSelector, storage, imageCache } = props;
  return new GlanceApi(site, 'api', {
    apiName, layout: ApiLayout.EDGE, stores: [store], defaultStore: store, internalService: serviceOf(site, apiName, props),
    config, uncheckedConfig, replicas, networkAttachments, resources, topologyName, nodeSelector, storage, imageCache,
  });
}

function serviceOf(site: Construct, apiName: string, props: EdgeApiProps): ServiceOverride | undefined {
  const { internalService, loadBalancerIp, addresses, addressPoolName = 'internalapi' } = props;
  const given = [internalService, loadBalancerIp, addresses].filter((one) => one !== undefined).length;
  if (given > 1) throw new Error(`${site.constructor.name} '${site.node.path}' has ${given} addresses: pass one of loadBalancerIp, addresses, internalService`);
  const loadBalancer: LoadBalancer | undefined = addresses?._nextFor(apiName)
    ?? (loadBalancerIp === undefined ? undefined : { addresses: [loadBalancerIp], addressPool: addressPoolName });
  return internalService ?? (loadBalancer && { loadBalancer });
}
