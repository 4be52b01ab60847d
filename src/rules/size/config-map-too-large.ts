import { APPLY_SIZE, SECRET_SIZE } from '../../facts/limits';
import { bytesOf } from '../../model/size';
import { sketch } from '../../model/sketch';
import type { ConfigMapNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const configMapTooLarge: Rule = {
  code: 'GLN-SIZE-003',
  title: 'A ConfigMap is too large',
  why: 'The API server takes a ConfigMap of one MiB at most, and client-side apply keeps a copy of it in an annotation that is smaller.',
  severity: Severity.ERROR,
  source: SECRET_SIZE.source,

  *check({ configMaps }) {
    for (const node of configMaps) {
      const bytes = node.data.reduce((sum, [, text]) => sum + bytesOf(text), 0);
      const refused = bytes > SECRET_SIZE.max;
      if (!refused && (isSmall(node) || copyOf(node) <= APPLY_SIZE.max)) continue;
      yield {
        on: node,
        message: `The ConfigMap '${node.name}' has ${bytes} bytes of data; ${refused ? `the cluster takes ${SECRET_SIZE.max}` : `as JSON that is more than the ${APPLY_SIZE.max} that client-side apply takes`}.`,
        consequence: refused ? 'the API server refuses it.' : 'client-side `oc apply` fails: the annotation with its copy of the ConfigMap is too long.',
        fix: refused ? 'mount a claim with the files, or fewer of them.' : 'apply the whole file with `oc apply --server-side`, or mount the files from several constructs.',
        ...(refused ? {} : { severity: Severity.WARNING }),
      };
    }
  },

  trips: () => sketch({ configMaps: { 'glance-policy': { 'policy.yaml': '#'.repeat(SECRET_SIZE.max + 1) } } }),
  passes: () => sketch({ configMaps: { 'glance-policy': { 'policy.yaml': '# rules\n' } } }),
};

/** Whether it is far below the limit: JSON makes six bytes of a character at most, and takes no more around each key and text. */
function isSmall({ name, data }: ConfigMapNode): boolean {
  const length = data.reduce((sum, [key, text]) => sum + key.length + text.length + 6, name.length + 6);
  return length * 6 <= APPLY_SIZE.max;
}

function copyOf({ name, data }: ConfigMapNode): number {
  return bytesOf(JSON.stringify({ name, data: Object.fromEntries(data) }));
}
