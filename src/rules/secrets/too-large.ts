import { SECRET_APPLY_SIZE, SECRET_SIZE } from '../../facts/limits';
import { reveal } from '../../model/secret-text';
import { bytesOf } from '../../model/size';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const secretTooLarge: Rule = {
  code: 'GLN-SECRETS-006',
  title: 'A Secret is too large',
  why: 'The API server takes a Secret of one MiB at most, and client-side apply keeps a copy of it in an annotation that is smaller.',
  severity: Severity.ERROR,
  source: SECRET_SIZE.source,

  *check(topology) {
    for (const secret of topology.secrets) {
      const bytes = secret.data.reduce((sum, [, value]) => sum + bytesOf(reveal(value)), 0);
      if (bytes <= SECRET_APPLY_SIZE.max) continue;
      const refused = bytes > SECRET_SIZE.max;
      yield {
        on: secret,
        message: `The Secret '${secret.name}' has ${bytes} bytes of data; ${refused ? 'the cluster' : 'client-side apply'} takes ${refused ? SECRET_SIZE.max : SECRET_APPLY_SIZE.max}.`,
        consequence: refused ? 'the API server refuses it.' : 'client-side `oc apply` fails: the annotation with its copy of the Secret is too long.',
        fix: refused ? 'make several Secrets of it.' : 'apply the whole file with `oc apply --server-side`, or make several Secrets of it.',
        ...(refused ? {} : { severity: Severity.WARNING }),
      };
    }
  },

  trips: () => sketch({ secrets: { 'glance-options': { 'glance.conf': `[DEFAULT]\n# ${'x'.repeat(SECRET_APPLY_SIZE.max)}\n` } } }),
  passes: () => sketch({ secrets: { 'glance-options': { 'glance.conf': '[DEFAULT]\ndebug = True\n' } } }),
};
