import { FREE_NOVA_FILE, NOVA_SERVICE_TYPE, TAKEN_NOVA_FILES } from '../../facts/data-plane';
import { filesOfService, type SourceFile } from '../../model/data-plane';
import type { DataPlaneServiceNode } from '../../model/neighbour-nodes';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, fromConfigMap, service } from './sample';

export const fileOfTwoSources: Rule = {
  code: 'GLN-EDGE-030',
  title: 'Two sources of a service have a file of one name',
  why: 'Each key of each source is mounted under its own name in one directory.',
  severity: Severity.ERROR,
  source: 'R111: openstack-operator, internal/dataplane/deployment.go; nova-operator, internal/controller/nova/common.go',

  *check(topology) {
    for (const one of topology.controlPlane.neighbours.dataPlaneServices) {
      for (const { file, source, other } of clashes(topology, one)) {
        yield {
          on: one,
          field: 'spec.dataSources',
          message: `The service '${one.name}' gets the file '${file}' from ${source.kind} '${source.name}', and from ${other}.`,
          consequence: 'Kubernetes refuses the pod of Ansible for two mounts at one path, or one file replaces the other.',
          fix: `another key, such as ${FREE_NOVA_FILE}.`,
        };
      }
    }
  },

  trips: () => withKey('01-nova.conf'),
  passes: () => withKey('03-nova.conf'),
};

function clashes(topology: Topology, service_: DataPlaneServiceNode): ReadonlyArray<SourceFile & { readonly other: string }> {
  const seen = new Map<string, string>();
  return filesOfService(topology, service_).flatMap(({ source, file }) => {
    const name = `${source.kind} '${source.name}'`;
    const other = seen.get(file) ?? takenBy(service_, source.name, file);
    seen.set(file, name);
    return other === undefined || other === name ? [] : [{ source, file, other }];
  });
}

/** The Secret of the operator has those names itself. */
function takenBy({ serviceType }: DataPlaneServiceNode, source: string, file: string): string | undefined {
  if (serviceType !== NOVA_SERVICE_TYPE || /^nova-.*-compute-config$/.test(source)) return undefined;
  return TAKEN_NOVA_FILES.find((taken) => taken.file === file)?.by;
}

function withKey(key: string): Topology {
  return dcn({
    configMaps: { 'nova-extra': { [key]: '[libvirt]\ncpu_mode = host-model\n' } },
    neighbours: { dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('nova-extra')])] },
  });
}
