import { isObject, textOr, type JsonObject } from '../../model/json';
import { isHost } from '../../model/oslo/address';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reachedVolumes } from './reach';
import { entryBody, withMount } from './sample';

export const oddShare: Rule = {
  code: 'GLN-MOUNTS-020',
  title: 'The server or path of an NFS volume cannot be mounted',
  why: 'The server is an address or a name, the path an absolute one.',
  severity: Severity.ERROR,
  source: 'R60: Kubernetes, validateNFSVolumeSource(); pkg/volume/nfs',

  *check(topology) {
    for (const { entry, index, volume } of reachedVolumes(topology)) {
      if (!isObject(volume.nfs)) continue;
      for (const { field, ...rest } of oddIn(volume.nfs, textOr(volume.name) ?? '')) {
        yield { on: entry, field: `volumes[${index}].nfs.${field}`, ...rest };
      }
    }
  },

  trips: () => withMount(sketch(), entryBody('share', { nfs: { server: '172.18.0.5:/export', path: '/export' } }, '/srv/share')),
  passes: () => withMount(sketch(), entryBody('share', { nfs: { server: '172.18.0.5', path: '/export' } }, '/srv/share')),
};

interface Odd {
  readonly field: string;
  readonly message: string;
  readonly consequence: string;
  readonly fix: string;
}

function* oddIn({ server, path }: JsonObject, name: string): Iterable<Odd> {
  if (typeof server === 'string' && server !== '' && !isHost(server.replace(/^\[(.*)\]$/, '$1'))) {
    yield {
      field: 'server',
      message: `The server '${server}' of volume '${name}' is neither an address nor a host name.`,
      consequence: 'the node cannot mount the share, and the pods wait for it on every release.',
      fix: 'server: the address or name alone; the export goes into path.',
    };
  }
  if (typeof path === 'string' && path !== '' && !path.startsWith('/')) {
    yield {
      field: 'path',
      message: `The path '${path}' of volume '${name}' is not absolute.`,
      consequence: 'Kubernetes refuses the pods on every release: the export must be an absolute path.',
      fix: `path: /${path}.`,
    };
  }
}
