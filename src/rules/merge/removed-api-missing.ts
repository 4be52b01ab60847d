import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const removedApiMissing: Rule = {
  code: 'GLN-MERGE-003',
  title: 'An API that shall be removed is not there, or is made again',
  why: 'A name that removes nothing is a misspelling or a leftover; one that is also made is a contradiction.',
  severity: Severity.ERROR,
  source: 'our own: what removeApis says is taken out of the base',
  codeOnly: true,

  *check({ glance }) {
    for (const { name, known, made } of glance.removals) {
      if (known && !made) continue;
      yield {
        on: glance,
        ...(made ? {} : { severity: Severity.WARNING }),
        field: `glanceAPIs.${name}`,
        message: made ? `API '${name}' shall be removed, and a construct makes it.` : `API '${name}' shall be removed, but the base has no such API.`,
        consequence: made ? 'the API stays, or goes: the two do not go together.' : 'nothing is removed, unless the cluster still has it and the merge patch is applied.',
        fix: `remove '${name}' from removeApis${made ? ', or the GlanceApi of that name' : ''}.`,
      };
    }
  },

  trips: () => sketch({ removals: [{ name: 'default', known: true, made: true }] }),
  passes: () => sketch({ removals: [{ name: 'legacy', known: true, made: false }] }),
};
