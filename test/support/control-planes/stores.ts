import * as fc from 'fast-check';

/** Lists of stores, as `SketchApi.stores` has them: `id:driver,id:driver`. */
type StoreList = fc.Arbitrary<string>;

const SHARED = ['hub:rbd', 'az1:rbd', 'archive:s3', 'objects:swift', 'volumes:cinder', 'web:http'];
const FILES = ['local:file', 'share:file'];

/** Stores that two pods can share. */
export const sharedStores: StoreList = listOf(SHARED, 1);

/** One file store and nothing else. */
export const loneFile: StoreList = fc.constantFrom(...FILES);

/** File stores among others, or two of them. */
export const filesAmongOthers: StoreList = fc.tuple(fc.constantFrom(...FILES), listOf([...SHARED, ...FILES], 1))
  .map(([file, others]) => [...new Set([...others.split(','), file])].join(','));

export const anyStores: StoreList = fc.oneof(sharedStores, loneFile, filesAmongOthers);

function listOf(items: readonly string[], minLength: number): StoreList {
  return fc.uniqueArray(fc.constantFrom(...items), { minLength, maxLength: 3 }).map((stores) => stores.join(','));
}
