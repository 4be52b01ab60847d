import { filesOf, read } from './manifests';
import type { ConfigFiles } from './oslo-config';
import { at, isObject, type Json, textOr } from '../../../src/model/json';

/** By who reads them: `cinderVolumes.az1`, `nova-az1`. */
export type FilesByReader = Readonly<Record<string, ConfigFiles>>;

/** What an example writes for nova: on computes by the data plane service that takes it, and in the control plane. */
export function novaFiles(example: string): FilesByReader {
  const objects = documents(example);
  const maps = new Map(objects.filter(({ kind }) => kind === 'ConfigMap').map(({ metadata, data }) => [metadata.name, data as ConfigFiles]));
  const computes = objects.filter(({ kind, spec }) => kind === 'OpenStackDataPlaneService' && at(spec, 'edpmServiceType') === 'nova')
    .map(({ metadata, spec }) => [metadata.name, ofSources(at(spec, 'dataSources') as readonly Json[], maps)] as const);
  const texts = configTexts(at(controlPlane(example), 'spec', 'nova', 'template'), [])
    .map(([name, text]) => [name, { '02-nova-override.conf': text }] as const);
  return Object.fromEntries([...computes, ...texts]);
}

/** What an example writes for each service of cinder: its own text comes after that for all. Source: cinder-operator, const.go. */
export function cinderFiles(example: string): FilesByReader {
  const template = at(controlPlane(example), 'spec', 'cinder', 'template');
  const forAll = textOr(at(template, 'customServiceConfig')) ?? '';
  const own = configTexts(template, []).filter(([name]) => name !== '');
  return Object.fromEntries(own.map(([name, text]) => [name, { '02-global-custom.conf': forAll, '03-service-custom.conf': text }]));
}

/** Nova reads no other file. Source: edpm-ansible, roles/edpm_nova/files/kolla_config/nova_compute.yaml. */
const READ_BY_NOVA = /nova.*\.conf$/;

function ofSources(sources: readonly Json[], maps: ReadonlyMap<string, ConfigFiles>): ConfigFiles {
  const found = sources.flatMap((source) => Object.entries(maps.get(textOr(at(source, 'configMapRef', 'name')) ?? '') ?? {}));
  return Object.fromEntries(found.filter(([file]) => READ_BY_NOVA.test(file)));
}

/** Every text for a service below an object, by the path of what it is for. */
function configTexts(object: Json, path: readonly string[]): ReadonlyArray<readonly [name: string, text: string]> {
  if (!isObject(object)) return [];
  const text = textOr(object.customServiceConfig);
  const below = Object.entries(object).flatMap(([name, inner]) => configTexts(inner, [...path, name]));
  return [...(text === undefined ? [] : [[path.join('.'), text] as const]), ...below];
}

function controlPlane(example: string): Json {
  return documents(example).find(({ kind }) => kind === 'OpenStackControlPlane');
}

function documents(example: string) {
  return filesOf(example).objects.flatMap(read);
}
