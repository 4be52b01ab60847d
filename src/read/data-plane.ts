import { CEPH_DIRECTORY } from '../facts/data-plane';
import { at, isObject, listOr, objectOr, stringsOf, textOr, type Json, type JsonObject } from '../model/json';
import { secretNames } from '../model/mount-plan';
import type { DataPlaneServiceNode, DataSource, NodeSetNode } from '../model/neighbour-nodes';
import { plainPath } from '../model/pods';

/** An OpenStackDataPlaneService. Source: openstack-operator, openstackdataplaneservice_types.go. */
export function readDataPlaneService(key: string, object: JsonObject): DataPlaneServiceNode {
  const { edpmServiceType, dataSources } = objectOr(object.spec);
  const name = nameOf(object);
  const entries = listOr(dataSources).filter(isObject);
  return {
    key,
    name,
    serviceType: textOr(edpmServiceType) || name,
    sources: entries.flatMap(sourceOf),
    strays: entries.filter((entry) => sourceOf(entry).length === 0).flatMap(strayIn),
    exported: at(object, 'metadata', 'uid') !== undefined,
  };
}

/** An OpenStackDataPlaneNodeSet. Its mounts are those of the pods in which Ansible runs. */
export function readNodeSet(key: string, object: JsonObject): NodeSetNode {
  const services = at(object, 'spec', 'services');
  const entries = listOr(at(object, 'spec', 'nodeTemplate', 'extraMounts'));
  return {
    key,
    name: nameOf(object),
    ...(Array.isArray(services) ? { services: stringsOf(services) } : {}),
    cephSecrets: [...new Set(entries.flatMap(cephSecretsOf))],
  };
}

function sourceOf(entry: JsonObject): readonly DataSource[] {
  return KINDS.flatMap(([field, kind]) => {
    const name = textOr(at(entry, field, 'name'));
    return name ? [{ kind, name, optional: at(entry, field, 'optional') === true }] : [];
  });
}

/** A name that stands beside its reference, or below one that is misspelt. */
function strayIn(entry: JsonObject): readonly string[] {
  const names = [entry.name, ...Object.values(entry).map((inner) => at(inner, 'name'))].map((name) => textOr(name));
  return names.filter((name): name is string => name !== undefined).slice(0, 1);
}

const KINDS = [['configMapRef', 'ConfigMap'], ['secretRef', 'Secret']] as const;

function cephSecretsOf(entry: Json): readonly string[] {
  const mounted = listOr(at(entry, 'mounts')).filter((mount) => plainPath(textOr(at(mount, 'mountPath')) ?? '') === CEPH_DIRECTORY);
  const names = new Set(mounted.map((mount) => at(mount, 'name')));
  return listOr(at(entry, 'volumes')).filter(isObject).filter(({ name }) => names.has(name)).flatMap(secretNames);
}

function nameOf(object: JsonObject): string {
  return textOr(at(object, 'metadata', 'name')) ?? '';
}
