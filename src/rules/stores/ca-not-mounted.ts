import { isWithinPath, mountOver } from '../../model/pods';
import { apisWith } from '../../model/query';
import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const caNotMounted: Rule = {
  code: 'GLN-STORES-033',
  title: 'A file of certificate authorities is not mounted',
  why: 'The pods have the bundle of the system; any other file has to be put there.',
  severity: Severity.WARNING,
  source: 'R46: RHOSO, configuring the Image service for S3',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const { option, on, field, shown, store, inSecret } of OPTIONS.flatMap((name) => storeOptionsNamed(topology, name))) {
      const path = knownText(option.value) ?? '';
      if (path === '' || OF_THE_SYSTEM.some((directory) => isWithinPath(path, directory))) continue;
      const api = apisWith(topology, store!).find((one) => !mountOver(topology, one, path));
      if (!api) continue;
      yield {
        on,
        field,
        message: `The pods of API '${api.name}' have no mount with ${inSecret ? 'the file' : shownValue(path)} of '${shown}'.`,
        consequence: 'unless the file is in the image of the container, the store cannot reach its service, on every release.',
        fix: "ca: CaBundle.fromConfigMapName('…') of an S3Store, which is mounted by itself.",
        inYaml: 'an entry of extraMounts with the ConfigMap or Secret that has the file, at its directory.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_cacert: '/etc/glance-ca/ca.crt' } } }),
  passes: () => sketch({
    apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_cacert: '/etc/glance-ca/ca.crt' } },
    mounts: [{ to: ['default'], at: '/etc/glance-ca', source: { configMap: { name: 'storage-ca' } }, readOnly: true }],
  }),
};

const OPTIONS = ['s3_store_cacert', 'swift_store_cacert', 'cinder_ca_certificates_file', 'https_ca_certificates_file'];
/** What the image of the container and the operator bring. */
const OF_THE_SYSTEM = ['/etc/pki', '/etc/ssl', '/var/lib/kolla'];
