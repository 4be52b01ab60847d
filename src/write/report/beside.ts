import type { JsonObject } from '../../model/json';
import { reveal } from '../../model/secret-text';
import type { Topology } from '../../model/topology';

/** The manifests beside a small control plane, as far as an example shows them. The secrets of examples are made up. */
export function manifestsBeside(topology: Topology): readonly JsonObject[] {
  const { controlPlanes, versions, attachments, pools, advertisements, subnets, claims } = topology.controlPlane.neighbours;
  return [
    ...topology.secrets.map(({ name, data }) => named('Secret', name, { stringData: Object.fromEntries(data.map(([key, value]) => [key, reveal(value)])) })),
    ...topology.configMaps.map(({ name, data }) => named('ConfigMap', name, { data: Object.fromEntries(data) })),
    ...controlPlanes.map((name) => named('OpenStackControlPlane', name)),
    ...versions.map((name) => named('OpenStackVersion', name)),
    ...attachments.map(({ name, config }) => named('NetworkAttachmentDefinition', name, { spec: config === undefined ? {} : { config } })),
    ...pools.map(({ name, addresses }) => named('IPAddressPool', name, { spec: { addresses } })),
    ...advertisements.map(({ name, pools: ipAddressPools }) => named('L2Advertisement', name, { spec: { ipAddressPools } })),
    ...subnets.map(({ name, cidr, ranges }) => named('NetConfig', 'netconfig', {
      spec: { networks: [{ name: name.split('/')[0], subnets: [{ name: name.split('/')[1], cidr, allocationRanges: ranges }] }] },
    })),
    ...claims.map(({ name, accessModes }) => named('PersistentVolumeClaim', name, { spec: { accessModes } })),
    ...nameOnly(topology),
  ];
}

/** Of some kinds examples say no more than the names. */
function nameOnly({ configMaps, secrets, controlPlane: { neighbours: { names, attachments, claims } } }: Topology): readonly JsonObject[] {
  const whole: Readonly<Record<string, ReadonlyArray<{ readonly name: string }>>> = {
    ConfigMap: configMaps, Secret: secrets, NetworkAttachmentDefinition: attachments, PersistentVolumeClaim: claims,
  };
  const isShown = (kind: string, name: string) => (whole[kind] ?? []).some((one) => one.name === name);
  return Object.entries(names).flatMap(([kind, some]) => some.filter((name) => !isShown(kind, name)).map((name) => named(kind, name)));
}

function named(kind: string, name: string, more: JsonObject = {}): JsonObject {
  return { kind, metadata: { name }, ...more };
}
