import { sketch } from '../../model/sketch';
import { listText } from '../config/sample';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { losesStores } from './texts';

export const textWithoutStores: Rule = {
  code: 'GLN-STORES-012',
  title: 'The text of an API replaces the stores of the template with none',
  why: 'The text of an API is taken in place of that of the template, and not in addition: what the template says is gone for it.',
  severity: Severity.ERROR,
  source: 'R24, R122, M-G8: glance-operator, glance_controller.go; the webhook goes by the template all the same',

  *check(topology) {
    for (const api of topology.apis) {
      if (!losesStores(topology, api)) continue;
      yield {
        on: api,
        field: 'customServiceConfig',
        message: `API '${api.name}' has a text of its own, without enabled_backends.`,
        consequence: "it runs with the operator's file store on the disks of its pods instead of the template's stores, and nothing refuses that, on any release.",
        fix: "repeat the template's text in that of the API; a GlanceApi with stores gets a complete one.",
        inYaml: "repeat the template's text in that of the API.",
      };
    }
  },

  trips: () => sketch({ text: listText('hub:rbd'), apis: { default: {}, other: { text: '[DEFAULT]\ndebug = True\n' } }, mounts: CEPH }),
  passes: () => sketch({ text: listText('hub:rbd'), apis: { default: {}, other: { text: listText('hub:rbd') } } }),
};

const CEPH = [{ to: ['GlanceAPI'], at: '/etc/ceph', source: { secret: { secretName: 'ceph-conf-files' } } }];
