import type { Construct } from 'constructs';
import type { SiteComputes } from '../../model/site-node';
import { serviceSpec } from '../../model/site-wiring';
import { Resource } from '../resource';
import { synthesisOf, type SynthesisRoot } from '../synthesis';

/** The ConfigMap with the configuration of nova, and the data plane service that runs nova with it. */
export function makeComputeObjects(site: Construct, controlPlane: SynthesisRoot, computes: SiteComputes): void {
  const { _namespace: namespace } = controlPlane;
  const metadata = (name: string) => ({ name, ...(namespace === undefined ? {} : { namespace }) });
  new Resource(site, 'ConfigMap', { apiVersion: 'v1', kind: 'ConfigMap', metadata: metadata(computes.configMap) }, {
    field: 'data', produce: () => synthesisOf(controlPlane).configMapData(computes.configMap),
  });
  new Resource(site, 'Service', {
    apiVersion: 'dataplane.openstack.org/v1beta1', kind: 'OpenStackDataPlaneService', metadata: metadata(computes.service),
  }, { field: 'spec', produce: () => serviceSpec(computes) });
}
