import { loadBalancer, overridden } from './sample';
import { METALLB_ALLOCATED, METALLB_ANNOTATIONS, METALLB_PREFIXES } from '../../facts/metallb';
import { apiServices } from '../../model/exposed';
import { at, objectOr } from '../../model/json';
import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unreadAnnotation: Rule = {
  code: 'GLN-NETWORK-020',
  title: 'A service has an annotation that MetalLB does not read',
  why: 'MetalLB passes over what it does not know: a misspelt annotation asks for nothing.',
  severity: Severity.WARNING,
  source: 'metallb, controller/service.go, the names of its annotations',

  *check(topology) {
    for (const { api, endpoint } of apiServices(topology)) {
      for (const annotation of Object.keys(objectOr(at(api.body, 'override', 'service', endpoint, 'metadata', 'annotations')))) {
        const prefix = METALLB_PREFIXES.find((one) => annotation.startsWith(one));
        if (prefix === undefined || KNOWN.has(annotation.slice(prefix.length))) continue;
        const meant = nearest(annotation.slice(prefix.length), NAMES);
        yield {
          on: api,
          field: `override.service.${endpoint}.metadata.annotations`,
          message: `The service '${endpoint}' of API '${api.name}' has the annotation '${annotation}', which MetalLB does not read.`,
          consequence: 'what it asks for does not happen: without an address that it reads, MetalLB gives any that is free, on every release.',
          fix: meant === undefined ? `remove ${annotation}.` : `${prefix}${meant} in place of ${annotation}.`,
        };
      }
    }
  },

  trips: () => annotated('metallb.universe.tf/loadBalancerIP'),
  passes: () => annotated('metallb.universe.tf/allow-shared-ip'),
};

const NAMES: readonly string[] = Object.values(METALLB_ANNOTATIONS);
const KNOWN: ReadonlySet<string> = new Set([...NAMES, METALLB_ALLOCATED]);

function annotated(annotation: string): Topology {
  const service = loadBalancer('172.17.0.80');
  const annotations = { ...objectOr(at(service, 'metadata', 'annotations')), [annotation]: 'a' };
  return sketch({ apis: { default: { stores: 'hub:rbd', ...overridden('internal', { ...service, metadata: { annotations } }) } } });
}
