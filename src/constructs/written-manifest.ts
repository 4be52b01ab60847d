import { Yaml } from 'cdk8s';
import type { Json, JsonObject } from '../model/json';
import { plainYaml } from '../model/plain-yaml';

/**
 * A manifest that writes itself. cdk8s hands it to the package yaml, which lets everything write itself that says it is a document; the
 * word for it is a registered symbol, as copies of that package know each other's documents by it. For everybody else the manifest is
 * the plain object that it was: nothing of this is enumerable. A yaml that does not ask writes the same, only later.
 *
 * Other languages get what is nothing but data by value, and all else as a reference that they cannot look into.
 */
export function writingItself(manifest: JsonObject): JsonObject {
  if (process.env.JSII_AGENT) return manifest;
  return Object.defineProperties(manifest, {
    [NODE_TYPE]: { value: DOCUMENT },
    toString: { value: (options?: object) => textOf(manifest, options) },
    // Where it is part of something else, which is written whole.
    contents: { get: () => ({ ...manifest }) },
  });
}

const NODE_TYPE = Symbol.for('yaml.node.type');
const DOCUMENT = Symbol.for('yaml.document');

/** The copy is written as the plain object that it is. */
function textOf(manifest: JsonObject, options: object | undefined): string {
  if (JSON.stringify(options) === OF_CDK8S) return plainYaml(manifest, single) ?? Yaml.stringify({ ...manifest });
  const { stringify } = require('yaml') as typeof import('yaml'); // eslint-disable-line @typescript-eslint/no-require-imports
  return stringify({ ...manifest }, options);
}

function single(value: Json): string {
  return Yaml.stringify(value).slice(0, -1);
}

/** How cdk8s writes. Source: cdk8s, yaml.ts, Yaml.stringify(). */
const OF_CDK8S = JSON.stringify({ keepUndefined: true, lineWidth: 0, version: '1.1' });
