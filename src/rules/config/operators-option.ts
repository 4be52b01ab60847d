import { OPERATOR_OPTIONS, type OperatorOption } from '../../facts/operator-options';
import { sectionKey } from '../../model/oslo/ini';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { otherOptionsOf } from './placed-options';

export const operatorsOption: Rule = {
  code: 'GLN-CONFIG-017',
  title: 'An option is set that the operator manages',
  why: 'What a text says wins over what the operator writes, also where the rest of the cluster goes by the latter.',
  severity: Severity.WARNING,
  source: 'glance-operator, templates/common/config/00-config.conf',

  *check(topology) {
    for (const { option, section, on, field, shown } of otherOptionsOf(topology)) {
      const row = ROWS.get(`${sectionKey(section)} ${option.name}`);
      if (!row || option.unchecked) continue;
      yield { on, field, message: `'${shown}' is the operator's to set.`, consequence: row.consequence, fix: row.instead };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { bind_port: '9292' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { workers: '4' } } } } }),
};

const ROWS: ReadonlyMap<string, OperatorOption> = new Map(OPERATOR_OPTIONS.flatMap((row) => row.names.map((name) => [`${row.section} ${name}`, row] as const)));
