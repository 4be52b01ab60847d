import { configTexts } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ConfigNode, Topology } from '../../model/topology';
import { otherOptionsNamed } from '../config/placed-options';
import { storeText } from '../config/sample';
import { isFromCode } from '../config/wording';
import { Severity } from '../diagnostic';
import { isMisread } from '../layout/store-lists';
import type { Rule } from '../rule';

export const secondStoreList: Rule = {
  code: 'GLN-STORES-008',
  title: 'The stores of an API are listed twice',
  why: 'Glance takes the last list in [DEFAULT], the operator the first line of the text: two lists agree only until one of them changes.',
  severity: Severity.ERROR,
  source: 'R15: glance-operator, GetEnabledBackends(); oslo.config, cfg.py',

  *check(topology) {
    for (const [section, name, instead] of [['DEFAULT', 'enabled_backends', 'stores'], ['glance_store', 'default_backend', 'defaultStore']]) {
      for (const { option, on, field, section: written } of otherOptionsNamed(topology, name)) {
        if (!isFromCode(option) || written !== section) continue;
        yield {
          on, field,
          message: `'${field}' is given beside the stores of the API.`,
          consequence: 'the configuration would say it twice, and Glance and the operator would not read the same one.',
          fix: `${instead}: of the GlanceApi.`,
        };
      }
    }
    for (const { config, apis } of writtenTwice(topology)) {
      if (apis.some((api) => isMisread(topology, api))) continue;
      yield {
        on: config,
        severity: Severity.WARNING,
        field: '[DEFAULT] enabled_backends',
        message: "The text has more than one line that starts with 'enabled_backends'.",
        consequence: 'they agree today; whoever changes one of them gives Glance other stores than the operator makes the pods for.',
        fix: 'leave one line, in [DEFAULT].',
      };
    }
  },

  trips: () => sketch({ apis: { default: { text: storeText('', 'enabled_backends = hub:rbd\nenabled_backends = hub:rbd') } } }),
  passes: () => sketch({ apis: { default: { text: storeText('', 'enabled_backends = hub:rbd\n# enabled_backends = hub:rbd') } } }),
};

function* writtenTwice(topology: Topology): Iterable<{ readonly config: ConfigNode; readonly apis: Topology['apis'] }> {
  if (!topology.glance.enabled) return;
  for (const { on, config } of configTexts(topology)) {
    if ((config.text?.match(/^[ \t]*enabled_backends[ \t]*[=:]/gm) ?? []).length < 2) continue;
    yield { config, apis: topology.apis.filter((api) => (on === topology.glance ? !api.config : api === on)) };
  }
}
