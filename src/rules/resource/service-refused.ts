import { at, listOr, objectOr, type Json } from '../../model/json';
import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const serviceRefused: Rule = {
  code: 'GLN-RESOURCE-033',
  title: 'An override has a value that no Kubernetes Service takes',
  why: 'The control plane takes any text here: the API server looks at it when the operator makes the Service.',
  severity: Severity.ERROR,
  source: 'Kubernetes, pkg/apis/core/validation, ValidateService()',

  *check({ glance, apis }) {
    if (!glance.enabled) return;
    for (const api of apis) {
      for (const [endpoint, override] of Object.entries(objectOr(at(api.body, 'override', 'service')))) {
        for (const { field, value, expected, instead } of refusedIn(at(override, 'spec'))) {
          yield {
            on: api,
            field: `override.service.${endpoint}.spec.${field}`,
            message: `'${String(value)}' is no ${field} of a Service: expected is ${expected}.`,
            consequence: `the control plane is admitted, Kubernetes refuses the Service, and API '${api.name}' does not become ready, on every release.`,
            fix: instead === undefined ? `${field}: ${expected}.` : `${field}: ${instead}.`,
          };
        }
      }
    }
  },

  trips: () => withType('Loadbalancer'),
  passes: () => withType('LoadBalancer'),
};

interface Refused {
  readonly field: string;
  readonly value: Json;
  readonly expected: string;
  readonly instead?: string;
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  type: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
  externalTrafficPolicy: ['Cluster', 'Local'],
  internalTrafficPolicy: ['Cluster', 'Local'],
  ipFamilyPolicy: ['SingleStack', 'PreferDualStack', 'RequireDualStack'],
  sessionAffinity: ['None', 'ClientIP'],
};

/** Texts of another type are refused at admission already. */
function* refusedIn(spec: Json): Iterable<Refused> {
  for (const [field, choices] of Object.entries(CHOICES)) {
    const value = at(spec, field);
    if (typeof value !== 'string' || value === '' || choices.includes(value)) continue;
    yield { field, value, expected: `one of ${choices.join(', ')}`, instead: nearest(value, choices) };
  }
  const stray = listOr(at(spec, 'loadBalancerSourceRanges')).find((range) => typeof range === 'string' && !CIDR.test(range.trim()));
  if (stray !== undefined) yield { field: 'loadBalancerSourceRanges', value: stray, expected: 'a list of networks such as 10.0.0.0/8' };
  const seconds = at(spec, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
  if (typeof seconds === 'number' && (seconds < 1 || seconds > DAY)) {
    yield { field: 'sessionAffinityConfig.clientIP.timeoutSeconds', value: seconds, expected: `a number from 1 to ${DAY}` };
  }
}

const CIDR = /^(\d{1,3}(\.\d{1,3}){3}\/([0-9]|[12][0-9]|3[0-2])|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\/\d{1,3})$/;
const DAY = 86_400;

function withType(type: string) {
  return sketch({ apis: { default: { stores: 'hub:rbd', body: { override: { service: { internal: { spec: { type } } } } } } } });
}
