/** Characters of a credential that break the URL in which Glance saves where an image is. */
export interface BreakingCharacters {
  readonly option: string;
  readonly pattern: RegExp;
  /** In words that follow "has". */
  readonly has: string;
  readonly effect: 'upload' | 'download';
}

/**
 * Up to glance_store 5.5 the location of an image in S3 holds both keys; with Swift it holds user and key in every release.
 * `download` is the worse effect: images go in, and can never be read or deleted. A tab has it, and in a secret key a line
 * break, since Python leaves both out of the URLs that it reads; a line break in an access key keeps every request from being sent.
 * Source: glance_store 4.3, _drivers/s3.py and swift/store.py; seen with 4.3.3 and 5.7.0 (test/outside/real-glance-truths.test.ts).
 * Every release of the product has a 4.3.
 */
export const BREAKING_CHARACTERS: readonly BreakingCharacters[] = [
  { option: 's3_store_access_key', pattern: /[:\t]/, has: 'a colon or a tab', effect: 'download' },
  { option: 's3_store_access_key', pattern: /[#?@[\]\n]/, has: 'one of # ? @ [ ], or a line break', effect: 'upload' },
  { option: 's3_store_secret_key', pattern: /[:\t\n]/, has: 'a colon, a tab or a line break', effect: 'download' },
  { option: 's3_store_secret_key', pattern: /^[^/]*\/\//, has: 'two slashes in a row', effect: 'download' },
  { option: 's3_store_secret_key', pattern: /[#?@[\]]/, has: 'one of # ? @ [ ]', effect: 'upload' },
  { option: 'swift_store_key', pattern: /[:/]/, has: 'a colon or a slash', effect: 'download' },
  { option: 'swift_store_user', pattern: /:.*:|^[^:]*$/, has: 'not exactly one colon', effect: 'upload' },
  { option: 'swift_store_user', pattern: /\//, has: 'a slash', effect: 'download' },
];

/** Drivers whose locations hold credentials, and the options with which they do not. */
export const LOCATION_CREDENTIALS: ReadonlyArray<{ readonly driver: string; readonly unless: readonly string[] }> = [
  { driver: 's3', unless: [] },
  { driver: 'swift', unless: ['swift_store_config_file', 'swift_store_multi_tenant'] },
];
