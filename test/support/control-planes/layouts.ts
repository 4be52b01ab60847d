import * as fc from 'fast-check';
import { apiFields } from './fields';
import { anyStores, filesAmongOthers, loneFile, sharedStores } from './stores';
import { plainText, writtenText } from './texts';
import type { SketchApi } from '../../../src/model/sketch';

const replicas = fc.constantFrom(1, 3, 3, 0, 32);

/** An API whose layout suits its stores on some release. */
const suitableApi: fc.Arbitrary<SketchApi> = fc.oneof(
  apiOf('split', fc.oneof({ weight: 4, arbitrary: sharedStores }, { weight: 1, arbitrary: filesAmongOthers })),
  apiOf('single', loneFile),
  apiOf('edge', anyStores),
);

/** An API of any layout with any stores, a text of its own, or neither. */
const carelessApi: fc.Arbitrary<SketchApi> = fc.record({
  layout: fc.constantFrom('split', 'single', 'edge'),
  replicas,
  body: apiFields,
  stores: fc.option(anyStores, { nil: undefined }),
  text: fc.option(fc.oneof(plainText, writtenText), { nil: undefined }),
}).map(({ stores, text, ...rest }) => ({ ...rest, ...(stores === undefined ? {} : { stores }), ...(text === undefined ? {} : { text }) }));

const names = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('default', 'central', 'az0', 'az1', 'edge-1', 'a', '0', 's3-archive') },
  // Around the limits of the webhook and of the pods.
  { weight: 1, arbitrary: fc.constantFrom(...[31, 32, 33, 34, 35, 38, 39, 40, 41, 63, 64].map((length) => 'n'.repeat(length))) },
);

/** The APIs of a control plane whose layouts are right. */
export const suitableApis: fc.Arbitrary<Readonly<Record<string, SketchApi>>> = fc
  .dictionary(names, suitableApi, { minKeys: 1, maxKeys: 3 });

/** The APIs of any control plane. */
export const carelessApis: fc.Arbitrary<Readonly<Record<string, SketchApi>>> =
  fc.dictionary(names, fc.oneof(suitableApi, carelessApi), { minKeys: 0, maxKeys: 3 });

function apiOf(layout: string, stores: fc.Arbitrary<string>): fc.Arbitrary<SketchApi> {
  return fc.record({ layout: fc.constant(layout), stores, replicas, body: apiFields });
}
