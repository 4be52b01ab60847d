import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { NOVA_SERVICE } from '../../facts/site-wiring';
import type { DataSource } from '../../model/neighbour-nodes';
import type { SiteComputes } from '../../model/site-node';
import { computeSources } from '../../model/site-wiring';
import { synthesisOf, type SynthesisRoot } from '../synthesis';

/** The ConfigMap with the configuration of nova, and the data plane service that runs nova with it. */
export function makeComputeObjects(site: Construct, controlPlane: SynthesisRoot, computes: SiteComputes): void {
  const { _namespace: namespace } = controlPlane;
  const metadata = (name: string) => ({ name, ...(namespace === undefined ? {} : { namespace }) });
  new ApiObject(site, 'ConfigMap', {
    apiVersion: 'v1', kind: 'ConfigMap', metadata: metadata(computes.configMap),
    data: Lazy.any({ produce: () => synthesisOf(controlPlane).configMapData(computes.configMap) }),
  });
  new ApiObject(site, 'Service', {
    apiVersion: 'dataplane.openstack.org/v1beta1', kind: 'OpenStackDataPlaneService', metadata: metadata(computes.service),
    spec: serviceSpec(computes),
  });
}

/** The shipped service with the site's ConfigMap. Source: openstack-operator, config/services, `nova`. */
function serviceSpec(computes: SiteComputes) {
  const { playbook, type, caCerts, images } = NOVA_SERVICE;
  return { playbook, edpmServiceType: type, caCerts, containerImageFields: images, dataSources: computeSources(computes).map(reference) };
}

function reference({ kind, name, optional }: DataSource) {
  return { [kind === 'Secret' ? 'secretRef' : 'configMapRef']: { name, ...(optional ? { optional } : {}) } };
}
