import type { Node } from '../../model/node';
import { whyNot } from '../../model/oslo/value';
import { reveal, SecretText } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import type { OptionNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { otherSectionsOf, storeOptionsOf } from './placed-options';
import { isFromCode } from './wording';

export const unwritableValue: Rule = {
  code: 'GLN-CONFIG-011',
  title: 'No configuration text stands for the value of an option',
  why: 'Almost every text can be written so that Glance reads it back, but not quite every one.',
  severity: Severity.ERROR,
  source: 'E6: oslo.config, iniparser.py and cfg.py',
  codeOnly: true,

  *check(topology) {
    for (const candidate of candidates(topology)) {
      const { value } = candidate.option;
      const reason = typeof value === 'string' ? whyNot(value) : value instanceof SecretText ? whyNot(reveal(value)) : undefined;
      if (reason === undefined) continue;
      const { on, field, shown } = candidate;
      yield {
        on,
        field,
        message: `The value of '${shown}' ${reason}.`,
        consequence: 'Glance would read another value, or not start: nothing is written.',
        fix: 'give it a value of one line, or of lines without outer blanks.',
      };
    }
  },

  trips: () => sketch({ stores: { hub: { store_description: 'Ceph\rdisks' } } }),
  passes: () => sketch({ stores: { hub: { store_description: 'Ceph {{ $disks' } } }),
};

interface Candidate {
  readonly on: Node;
  readonly field: string;
  readonly shown: string;
  readonly option: OptionNode;
}

/** What came from a text could be written, as it was. */
function* candidates(topology: Topology): Iterable<Candidate> {
  for (const placed of storeOptionsOf(topology)) if (isFromCode(placed.option) && !placed.inSecret) yield placed;
  for (const { on, section, inSecret } of otherSectionsOf(topology)) {
    if (inSecret) continue;
    for (const option of section.options) if (isFromCode(option)) yield placedIn(on, section.name, option);
  }
  for (const secret of topology.secrets) {
    if (!secret.made) continue;
    for (const { name, options } of secret.config?.sections ?? []) for (const option of options) yield placedIn(secret, name, option);
  }
}

function placedIn(on: Node, section: string, option: OptionNode): Candidate {
  const shown = `[${section}] ${option.name}`;
  return { on, field: shown, shown, option };
}
