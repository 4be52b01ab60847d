import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { clusterOf, keyringUsers, knownUses, relativePath, userOf, type KnownUse } from './conf-files';
import { expectedKeyring, keyringsIn } from './keyring';
import { CLIENT_FILES } from './sample';
import type { Topology } from '../../model/topology';

export const keyringMissing: Rule = {
  code: 'GLN-CEPH-003',
  title: 'The keyring of a Ceph user is not where it is looked for',
  why: 'A client looks for the key of its user beside its configuration, in <cluster>.client.<user>.keyring.',
  severity: Severity.WARNING,
  source: 'R71: the documentation, and how librados searches; not tried with other names',

  *check(topology) {
    const said = new Set<string>();
    for (const use of knownUses(topology)) {
      const missing = missingIn(topology, use);
      const key = `${use.mounted.node.key} ${use.path} ${missing}`;
      if (missing === undefined || said.has(key)) continue;
      said.add(key);
      yield {
        on: use.store,
        field: 'rbd_store_user',
        message: `The store '${use.store.id}' of API '${use.api.name}' ${missing}.`,
        consequence: 'Ceph refuses the connection, and glance-api does not start on any release.',
        fix: clusterOf(topology, use.store)
          ? 'user and keyringFile of the CephCluster as they are in its Secret.'
          : 'rbd_store_user as in the keyring, or the keyring into the Secret under that name.',
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_user: 'glance' } }, secrets: { 'ceph-conf-files': CLIENT_FILES } }),
  passes: () => sketch({ secrets: { 'ceph-conf-files': CLIENT_FILES } }),
};

/** Words that follow the store's name; undefined when nothing is known to be missing. */
function missingIn(topology: Topology, use: KnownUse): string | undefined {
  const text = use.files.get(relativePath(use));
  if (text === undefined) return undefined;
  const expected = expectedKeyring(topology, use, text);
  if (expected === undefined) return undefined;
  const keyring = use.files.get(expected);
  const user = userOf(topology, use);
  if (keyring === undefined) {
    const others = keyringsIn(use.files);
    return `looks for the keyring '${expected}', but its mount has ${others.length === 0 ? 'no keyring' : `only ${quoted(others)}`}`;
  }
  const users = keyringUsers(keyring);
  if (user === undefined || users.length === 0 || users.includes(user)) return undefined;
  return `connects as '${user}', but the keyring '${expected}' has no key for it`;
}
