import { at, objectOr, type Json } from '../../model/json';
import { isDnsSubdomain } from '../../model/names';
import type { Node } from '../../model/node';
import { apisByBody } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const badLabel: Rule = {
  code: 'GLN-RESOURCE-024',
  title: 'A label or annotation has a name or value that Kubernetes refuses',
  why: 'Nothing looks at them before the operators make the Service, Route or pods that bear them.',
  severity: Severity.ERROR,
  source: 'Kubernetes, apimachinery/pkg/util/validation, IsQualifiedName() and IsValidLabelValue()',

  *check(topology) {
    for (const { nodes, field, map, values } of maps(topology)) {
      for (const [name, value] of Object.entries(objectOr(map))) {
        const badValue = values && typeof value === 'string' && !LABEL_VALUE.test(value);
        // Names of annotations are looked at in small letters. Source: apimachinery, pkg/api/validation, ValidateAnnotations().
        if (isQualified(values ? name : name.toLowerCase()) && !badValue) continue;
        const message = badValue ? `The value '${value}' of label '${name}' is none that a label can have.` : `'${name}' is no name of a label or annotation.`;
        const consequence = `Kubernetes refuses the ${field.endsWith('nodeSelector') ? 'pods' : 'Service or Route'} after admission, on every release.`;
        const fix = badValue ? 'letters, digits and -_. within, 63 at most.' : 'a name of letters, digits and -_. within, 63 at most, after a host name and / if wanted.';
        for (const on of nodes) yield { on, field, message, consequence, fix };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { nodeSelector: { 'storage network': 'true' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { nodeSelector: { 'example.com/storage-network': 'true' } } } } }),
};

interface LabelMap {
  /** All that have it. */
  readonly nodes: readonly Node[];
  readonly field: string;
  readonly map: Json;
  /** The values are labels' too. */
  readonly values: boolean;
}

const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

function isQualified(name: string): boolean {
  const parts = name.split('/');
  return parts.length <= 2 && QUALIFIED.test(parts[parts.length - 1]) && (parts.length === 1 || isDnsSubdomain(parts[0]));
}

function* maps(topology: Topology): Iterable<LabelMap> {
  const { glance } = topology;
  if (!glance.enabled) return;
  yield { nodes: [glance], field: 'nodeSelector', map: glance.template.nodeSelector, values: true };
  for (const alike of apisByBody(topology)) {
    const [{ body }] = alike;
    yield { nodes: alike, field: 'nodeSelector', map: body.nodeSelector, values: true };
    yield* metadata(alike, 'override.service', at(body, 'override', 'service'), []);
  }
  yield* metadata([glance], 'spec.glance.apiOverrides', glance.section.apiOverrides, ['route']);
}

function* metadata(nodes: readonly Node[], field: string, entries: Json, inner: readonly string[]): Iterable<LabelMap> {
  const written = objectOr(entries);
  for (const name of Object.keys(written)) {
    const path = [...inner, 'metadata'];
    const { labels, annotations } = objectOr(at(written[name], ...path));
    const where = `${field}.${name}.${path.join('.')}`;
    yield { nodes, field: `${where}.labels`, map: labels, values: true };
    yield { nodes, field: `${where}.annotations`, map: annotations, values: false };
  }
}
