import type { SiteNode } from '../../model/site-node';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { siteSample } from './sample';

export const sameEntry: Rule = {
  code: 'GLN-SITE-003',
  title: 'Two sites want one entry',
  why: 'A volume service, a backup service, a ConfigMap and a data plane service are of one site: they name its API, its cluster and its zone.',
  severity: Severity.ERROR,
  source: 'our own: documentation.md E9, E11, E13, E14',
  codeOnly: true,

  *check(topology) {
    for (const { what, prop, of } of ENTRIES) {
      const first = new Map<string, SiteNode>();
      for (const site of topology.sites) {
        const name = of(site);
        const other = name === undefined ? undefined : first.get(name);
        if (name !== undefined && !other) first.set(name, site);
        if (!other) continue;
        yield {
          on: site,
          message: `The sites '${other.name}' and '${site.name}' both have ${what} '${name}'.`,
          consequence: `only '${other.name}' is written; '${site.name}' has none.`,
          fix: `${prop} of '${site.name}': another name; the default is made of the name of the site.`,
        };
      }
    }
  },

  trips: () => withEntries('az1', 'az1'),
  passes: () => withEntries('az1', 'az2'),
};

const ENTRIES: ReadonlyArray<{ readonly what: string; readonly prop: string; of(site: SiteNode): string | undefined }> = [
  { what: 'the volume service', prop: 'cinder: { entryName }', of: ({ volumes }) => volumes?.entry },
  { what: 'the backup service', prop: 'cinder: { backups: { entryName } }', of: ({ volumes }) => volumes?.backups?.entry },
  { what: 'the ConfigMap', prop: 'nova: { configMapName }', of: ({ computes }) => computes?.configMap },
  { what: 'the data plane service', prop: 'nova: { serviceName }', of: ({ computes }) => computes?.service },
  { what: 'the role of', prop: 'isDefault', of: ({ isDefaultZone }) => (isDefaultZone ? 'default zone' : undefined) },
];

function withEntries(...entries: readonly string[]): Topology {
  return { ...sketch(), sites: entries.map((entry, index) => siteSample(`az${index + 1}`, { volumes: { entry, body: {} } })) };
}
