import { at } from '../../model/json';
import { itemsOf } from '../../read/context';
import { readYaml } from '../../read/yaml';

/** A text whose lists of manifests, as `oc get -o yaml` prints them, are manifests one after the other. */
export function unlisted(text: string): string {
  const values = readYaml(text).documents.map(({ value }) => value);
  if (!values.some((value) => at(value, 'kind') === 'List')) return text;
  const { stringify } = require('yaml') as typeof import('yaml'); // eslint-disable-line @typescript-eslint/no-require-imports
  return values.flatMap(itemsOf).map((item) => stringify(item, { lineWidth: 0, version: '1.1' })).join('---\n');
}
