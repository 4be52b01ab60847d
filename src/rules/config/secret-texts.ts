import { decodeIni, type IniDocument } from '../../model/oslo/ini';
import { reveal } from '../../model/secret-text';
import type { ConfigNode, SecretNode, Topology } from '../../model/topology';
import { configSecrets } from '../secrets/uses';

/** A Secret with configuration that somebody wrote, and not a construct. */
export interface SecretConfig {
  readonly secret: SecretNode;
  readonly config: ConfigNode;
  readonly apis: ReturnType<typeof configSecrets>[number]['apis'];
}

/** The known Secrets that somebody wrote configuration into, each with the APIs that use it. */
export function writtenSecrets(topology: Topology): readonly SecretConfig[] {
  if (!topology.glance.enabled) return [];
  return configSecrets(topology)
    .flatMap(({ secret, apis }) => (secret.config && !secret.made ? [{ secret, config: secret.config, apis }] : []));
}

/** What the operator makes of the Secret: its values, one below the other. Not for messages. */
export function textOf(secret: SecretNode): string {
  return secret.data.map(([, value]) => reveal(value)).join('\n');
}

/** The text as options, in the words of the file: a decoded value no longer tells `\$` from `$`. */
export function documentOf(secret: SecretNode): IniDocument {
  let found = kept.get(secret);
  if (!found) kept.set(secret, found = decodeIni(textOf(secret)));
  return found;
}

const kept = new WeakMap<SecretNode, IniDocument>();
