import { COMPUTES_PREFIX } from '../../facts/site-wiring';
import { isSameJson, type Json, type JsonObject, objectOr, textOr } from '../../model/json';
import type { Difference } from '../../model/sameness';
import type { SiteComputes } from '../../model/site-node';
import { serviceSpec } from '../../model/site-wiring';
import type { ConfigMapNode, Topology } from '../../model/topology';
import { readYaml } from '../../read/yaml';

/** Manifests of a file beside its control plane. */
export class Beside {
  private readonly documents: readonly JsonObject[];

  constructor(text: string) {
    this.documents = readYaml(text).documents.map(({ value }) => objectOr(value));
  }

  /** Whether the computes of a site get what is in the file. */
  has(site: string): boolean {
    return ['ConfigMap', 'OpenStackDataPlaneService'].every((kind) => this.find(kind, `${COMPUTES_PREFIX}${site}`));
  }

  /** Where a program makes something else for the computes of its sites than the file has. */
  differences({ sites, configMaps, controlPlane: { namespace } }: Topology): readonly Difference[] {
    return sites.flatMap(({ api, computes }) => {
      if (!computes || this.isSame(computes, configMaps, namespace)) return [];
      return [{ api, aspect: 'spec' as const, what: `computes: ConfigMap '${computes.configMap}' and its service` }];
    });
  }

  private isSame(computes: SiteComputes, configMaps: readonly ConfigMapNode[], namespace: string | undefined): boolean {
    const { configMap, service } = computes;
    const made = configMaps.find(({ name, made: isMade }) => isMade && name === configMap);
    const [data, spec] = [this.find('ConfigMap', configMap), this.find('OpenStackDataPlaneService', service)];
    if (!made || !data || !spec || !isPlain(data, 'data', namespace) || !isPlain(spec, 'spec', namespace)) return false;
    const texts = Object.fromEntries(made.data) as JsonObject;
    return isSameJson(data.data, texts) && isSameJson(spec.spec, serviceSpec(computes));
  }

  private find(kind: string, name: string): JsonObject | undefined {
    return this.documents.find((document) => document.kind === kind && objectOr(document.metadata).name === name);
  }
}

/** Labels and whatever else somebody says of a manifest would be lost. */
function isPlain(manifest: JsonObject, field: string, namespace: string | undefined): boolean {
  const { name: _, namespace: own, ...others } = objectOr(manifest.metadata);
  const { apiVersion: __, kind: ___, metadata: ____, [field]: _____, ...rest } = manifest;
  return Object.keys({ ...others, ...rest }).length === 0 && isNamespace(own, namespace);
}

function isNamespace(own: Json, namespace: string | undefined): boolean {
  return own === undefined || textOr(own) === namespace;
}
