import { knownOption } from '../../facts/known-options';
import { sketch } from '../../model/sketch';
import type { OptionNode, SectionNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';
import { otherSectionsOf, storeOptionsOf } from './placed-options';

export const uncheckedOption: Rule = {
  code: 'GLN-CONFIG-005',
  title: 'An option is written without being checked',
  why: 'It is written as it is: whether Glance knows it, and what its value means, nobody has looked at.',
  severity: Severity.WARNING,
  source: 'our own',
  codeOnly: true,

  *check(topology) {
    for (const placed of storeOptionsOf(topology)) {
      if (!placed.option.unchecked) continue;
      const { fact, shown, on, field, store } = placed;
      yield { on, field, ...words(shown, fact !== undefined, `options of the store '${store!.id}'`) };
    }
    for (const { on, section } of otherSectionsOf(topology)) {
      for (const option of section.options) {
        if (!option.unchecked) continue;
        const shown = `[${section.name}] ${option.name}`;
        yield { on, field: shown, ...words(shown, knownOption(section.name, option.name) !== undefined, 'config') };
      }
    }
  },

  trips: () => withOptions([{ name: 'DEFAULT', options: [{ name: 'frobnicate', value: '1', unchecked: true }] }]),
  passes: () => withOptions([{ name: 'DEFAULT', options: [{ name: 'debug', value: 'True' }] }]),
};

function words(shown: string, isKnown: boolean, checked: string): Pick<Finding, 'message' | 'consequence' | 'fix'> {
  return {
    message: isKnown ? `'${shown}' is given as unchecked, though it is known.` : `'${shown}' is not checked.`,
    consequence: isKnown ? 'a mistake in its value goes unnoticed until Glance reads it.' : 'a Glance that does not know it ignores it without a word.',
    fix: isKnown ? `give it in ${checked}, which is checked.` : "acknowledge this finding with the reason: Diagnostics.of(scope).acknowledge('GLN-CONFIG-005', '…').",
  };
}

function withOptions(sections: ReadonlyArray<Pick<SectionNode, 'name'> & { readonly options: readonly OptionNode[] }>): Topology {
  const topology = sketch();
  const [api] = topology.apis;
  return { ...topology, apis: [{ ...api, config: { ...api.config!, sections } }] };
}
