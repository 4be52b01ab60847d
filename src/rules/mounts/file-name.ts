import { CONFIG_MAP_KEY } from '../../facts/limits';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const fileName: Rule = {
  code: 'GLN-MOUNTS-022',
  title: 'A file to mount has a name that a ConfigMap cannot hold',
  why: 'Files are keys of a ConfigMap: letters, digits, dots, hyphens and underscores, each name once.',
  severity: Severity.ERROR,
  source: 'Kubernetes, apimachinery/pkg/util/validation, IsConfigMapKey()',
  codeOnly: true,

  *check({ configMaps }) {
    for (const node of configMaps.filter(({ made }) => made)) {
      const once = new Set<string>();
      for (const [key] of node.data) {
        const twice = once.has(key);
        once.add(key);
        if (!twice && isKey(key)) continue;
        yield {
          on: node,
          message: twice ? `Two files are called '${key}'.` : `A file cannot be called '${key}' in a ConfigMap.`,
          consequence: twice ? 'only the last of them is mounted.' : `the API server refuses the ConfigMap '${node.name}'.`,
          fix: twice ? "MountSource.fromFile(path, '…') in a mount of its own." : "a name without '/'; for a directory below, one mount for each directory.",
        };
      }
    }
  },

  trips: () => withKeys('policy.d/policy.yaml'),
  passes: () => withKeys('policy.yaml', 'other_policy.yaml'),
};

function isKey(name: string): boolean {
  return CONFIG_MAP_KEY.pattern.test(name) && name.length <= CONFIG_MAP_KEY.max && name !== '.' && !name.startsWith('..');
}

function withKeys(...keys: readonly string[]): Topology {
  const data = keys.map((key) => [key, '# rules\n'] as const);
  return { ...sketch(), configMaps: [{ key: 'config-map/policy', name: 'glance-policy', made: true, data, unreadable: [] }] };
}
