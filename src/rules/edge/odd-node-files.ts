import { CEPH_DIRECTORY } from '../../facts/data-plane';
import { confValues } from '../../model/ceph-conf';
import { secretNamed } from '../../model/query';
import { reveal } from '../../model/secret-text';
import type { SecretNode } from '../../model/topology';
import { clientFiles } from '../ceph/sample';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, FSIDS, nodeSet } from './sample';

export const oddNodeFiles: Rule = {
  code: 'GLN-EDGE-035',
  title: 'Libvirt cannot pair the files of a Ceph cluster',
  why: 'A secret is made for each <name>.conf with its one <name>.client.<user>.keyring; the name ends at the first dot, the id is its one fsid.',
  severity: Severity.ERROR,
  source: 'R111: edpm-ansible, roles/edpm_libvirt/tasks/post-install.yml',

  *check(topology) {
    const names = new Set(topology.controlPlane.neighbours.nodeSets.flatMap(({ cephSecrets }) => cephSecrets));
    for (const name of names) {
      const secret = secretNamed(topology, name);
      for (const [file, mistake] of secret ? mistakesIn(secret) : []) {
        yield {
          on: secret!,
          field: file,
          message: `In the Secret '${name}', '${file}' ${mistake}.`,
          consequence: `the nodes that have it at ${CEPH_DIRECTORY} get no secret, or a wrong one, for the cluster: instances do not start.`,
          fix: 'for each cluster <name>.conf with one line "fsid = …" and one <name>.client.<user>.keyring, without a dot in the name.',
        };
      }
    }
  },

  trips: () => dcn({
    secrets: { nodes: { 'az1.conf': `[global]\nfsid = ${FSIDS.az1}\n` } },
    neighbours: { nodeSets: [nodeSet('az1', ['ceph-client', 'libvirt', 'nova'], ['nodes'])] },
  }),
  passes: () => dcn({
    secrets: { nodes: clientFiles('az1', FSIDS.az1) },
    neighbours: { nodeSets: [nodeSet('az1', ['ceph-client', 'libvirt', 'nova'], ['nodes'])] },
  }),
};

function mistakesIn({ data }: SecretNode): ReadonlyArray<readonly [file: string, mistake: string]> {
  const files = data.map(([file]) => file);
  return data.filter(([file]) => file.endsWith('.conf')).flatMap(([file, text]) => {
    const mistake = mistakeOf(file, reveal(text), files);
    return mistake === undefined ? [] : [[file, mistake] as const];
  });
}

function mistakeOf(file: string, text: string, files: readonly string[]): string | undefined {
  const name = file.replace(/\.conf$/, '');
  if (name.includes('.')) return `has a dot in the name of the cluster, '${name}'`;
  const fsids = confValues(text, 'fsid').length;
  if (fsids !== 1) return `has ${fsids === 0 ? 'no line' : `${fsids} lines`} with an fsid`;
  const keyrings = files.filter((other) => other.startsWith(`${name}.client.`) && other.endsWith('.keyring')).length;
  return keyrings === 1 ? undefined : `has ${keyrings === 0 ? 'no keyring' : `${keyrings} keyrings`} beside it`;
}
