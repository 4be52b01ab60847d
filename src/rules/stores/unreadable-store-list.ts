import { glanceBackends, operatorBackends } from '../../model/oslo/backends';
import { decodeIni } from '../../model/oslo/ini';
import { decodeValue } from '../../model/oslo/value';
import { configTexts } from '../../model/query';
import { sketch } from '../../model/sketch';
import { listText } from '../config/sample';
import { Severity } from '../diagnostic';
import { isBroken } from '../layout/store-lists';
import type { Rule } from '../rule';

export const unreadableStoreList: Rule = {
  code: 'GLN-STORES-004',
  title: 'Glance cannot read a store list',
  why: 'The list is a dictionary for Glance: ids, each once, with a colon and a type behind each.',
  severity: Severity.ERROR,
  source: 'R11: oslo.config, types.py, Dict; glance 26.1, common/wsgi.py',

  *check(topology) {
    if (!topology.glance.enabled) return;
    for (const { config } of configTexts(topology)) {
      const problem = config.text === undefined || looksRight(config.text) ? undefined : problemIn(config.text);
      if (problem === undefined) continue;
      yield {
        on: config,
        field: '[DEFAULT] enabled_backends',
        message: `'enabled_backends' is no list of stores: Glance expects ${problem}.`,
        consequence: 'glance-api does not start on any release.',
        fix: 'stores: [store, …] of the GlanceApi, or one line enabled_backends = id:type,id:type.',
        inYaml: 'one line in [DEFAULT], enabled_backends = id:type,id:type.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { text: listText('hub:rbd,:rbd') } } }),
  passes: () => sketch({ apis: { default: { text: listText('hub:rbd') } } }),
};

/** Most texts have one line, and nothing odd in it: they need not be read once more. */
function looksRight(written: string): boolean {
  const plain = /^enabled_backends *= *[^,:\s]+:[^,:\s]+(,[^,:\s]+:[^,:\s]+)*$/;
  return (written.match(/^enabled_backends.*$/gm) ?? []).every((line) => plain.test(line));
}

/** What the operators cannot read either, and an id that is there twice, have rules of their own. */
function problemIn(written: string): string | undefined {
  if (isBroken(operatorBackends(written))) return undefined;
  const options = decodeIni(written).sections.filter(({ name }) => name === 'DEFAULT').flatMap((section) => section.options);
  const raws = options.filter(({ name }) => name === 'enabled_backends').map(({ raw }) => raw);
  if (raws.length === 0 || raws[raws.length - 1].includes('{{')) return undefined;
  const { stores, problem } = glanceBackends(decodeValue(raws[raws.length - 1]).value);
  return new Set(stores.map(({ id }) => id)).size < stores.length ? undefined : problem;
}
