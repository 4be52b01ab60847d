import type { BackEnds } from './back-ends';
import { GlanceApi, S3Credentials, S3Store, S3UrlFormat } from '../../../../src';
import { manifests, program } from '../../../support/synth';

/** Secret keys that S3 takes, with what YAML, templates, oslo.config and URLs each give a meaning. */
export const HOSTILE_KEYS = [
  'ab$cd', 'ab${workers}cd', '$$', 'ab\\$cd', '{{ .ServiceUser }}', '{{"{{"}}', 'a}}b{c', '50% {x} + 1 = y', '"all"', "'all'", 'it\'s "so"', 'a/b\\c&d', '100%s', '`a`',
] as const;

export function describedWith(key: string): string {
  return `Like ${key}, {{ and $money`;
}

/** The manifests of an API with a store for each key, made with the library as its users do. The servers know the keys. */
export function hostileProgram({ s3 }: BackEnds): readonly object[] {
  const made = program({ glance: { config: { DEFAULT: { enabled_import_methods: '[copy-image]' } } } });
  const stores = HOSTILE_KEYS.map((key, index) => {
    const [accessKey, bucket] = [`HOSTILE${index}`, `hostile-${index}`];
    s3.owners.set(accessKey, key);
    s3.buckets.add(bucket);
    Object.assign(process.env, { [`ACCESS_${index}`]: accessKey, [`SECRET_${index}`]: key });
    return new S3Store(made.glance, `store-${index}`, {
      endpoint: s3.url, bucket, urlFormat: S3UrlFormat.PATH, description: describedWith(key),
      credentials: S3Credentials.fromEnvironment({ accessKey: `ACCESS_${index}`, secretKey: `SECRET_${index}` }),
    });
  });
  new GlanceApi(made.glance, 'default', { stores, networkAttachments: ['storage'] });
  return manifests(made);
}
