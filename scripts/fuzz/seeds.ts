import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { at, isObject, objectOr, type JsonObject } from '../../src/model/json';
import { EXAMPLES, exampleNames } from '../example-list';

const CHECKOUT = join(__dirname, '..', '..');

/** What mutations start from: the manifests of examples and tests, and of a folder of real control planes, where it is there. */
export interface Seeds {
  readonly texts: readonly string[];
  readonly documents: readonly JsonObject[];
}

export function seeds(corpus?: string): Seeds {
  const folders = [join(CHECKOUT, 'test', 'golden', 'check'), ...exampleNames().map((name) => join(EXAMPLES, name, 'manifests')), ...(corpus && existsSync(corpus) ? [corpus] : [])];
  const texts = folders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort().map((file) => readFileSync(join(folder, file), 'utf8')));
  const documents = texts.flatMap((text) => parseAllDocuments(text, { version: '1.1' }).filter(({ errors }) => errors.length === 0).map((one) => one.toJS() as unknown)).filter(isObject);
  return { texts, documents: [...documents, ...documents.flatMap(asGlance)] };
}

/** The same Image service as the resource of its own operator. */
function asGlance(document: JsonObject): readonly JsonObject[] {
  const template = at(document, 'spec', 'glance', 'template');
  return isObject(template) ? [{ kind: 'Glance', metadata: objectOr(document.metadata), spec: { containerImage: 'x', ...template } }] : [];
}
