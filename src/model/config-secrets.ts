import { understandSecret } from './config-text';
import { reveal } from './secret-text';
import type { ApiNode, SecretNode } from './topology';

/** The Secrets, those that an API takes configuration from with what they say: only constructs may name them. */
export function withConfigs(secrets: readonly SecretNode[], apis: readonly ApiNode[]): readonly SecretNode[] {
  const named = new Set(apis.flatMap(({ configSecrets }) => configSecrets));
  return secrets.map((secret) => (secret.config || secret.made || !named.has(secret.name) ? secret : withConfig(secret)));
}

function withConfig(secret: SecretNode): SecretNode {
  return { ...secret, config: understandSecret(secret.name, secret.data.map(([, value]) => reveal(value)).join('\n')) };
}
