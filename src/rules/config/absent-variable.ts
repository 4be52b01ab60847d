import { OPERATOR_VARIABLES, type OperatorVariable, type VariableAvailability } from '../../facts/operator-variables';
import { Release } from '../../facts/releases';
import { textOr } from '../../model/json';
import { hasImageCache } from '../../model/pods';
import { isDeployed, isSince, knowsServices } from '../../model/query';
import { sketch } from '../../model/sketch';
import { failingUses } from '../../model/template/parse';
import type { ApiNode, Topology } from '../../model/topology';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { storeText } from './sample';
import { templatedTexts, type TemplatedText } from './templates';

export const absentVariable: Rule = {
  code: 'GLN-CONFIG-016',
  title: 'A text names a variable that is not there on every release and API',
  why: 'A variable that is not there leaves the whole text unrendered; only index asks for one without that.',
  severity: Severity.ERROR,
  source: 'R42, R51, R123: glance-operator, glanceapi_controller.go; lib-common, template_util.go, missingkey=error',

  *check(topology) {
    for (const text of templatedTexts(topology)) {
      const { problems, actions } = text.template;
      if (problems.length > 0 || !actions.some(({ uses }) => uses.some(({ name }) => CONDITIONAL.has(name)))) continue;
      for (const [name, { lacking, apis }] of absences(topology, text)) {
        const { availability } = CONDITIONAL.get(name)!;
        const clauses = [
          ...(lacking.length > 0 ? [`${releases(lacking)} ${lacking.length === 1 ? 'does' : 'do'} not have it`] : []),
          ...(apis.length > 0 ? [`${WHEN[availability]}, which does not hold for ${quoted(apis)}`] : []),
        ];
        yield {
          on: text.on,
          line: actions.flatMap(({ uses }) => uses).find((use) => use.name === name && !use.guarded)?.line,
          message: `'{{ .${name} }}' stands unguarded in ${text.where}, but ${clauses.join(', and ')}.`,
          consequence: 'the operator leaves the whole text unrendered and logs it only: every variable in it reaches Glance as it stands.',
          fix: `the value itself; or {{ if (index . "${name}") }}…{{ end }} around what needs it.`,
        };
      }
    }
  },

  trips: () => withEdge('store_description = {{ .EndpointID }}'),
  passes: () => withEdge('store_description = {{ if (index . "EndpointID") }}{{ .EndpointID }}{{ end }}'),
};

function withEdge(line: string): Topology {
  return sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', text: storeText(line) } } });
}

/** All that is not there always, by name. */
const CONDITIONAL: ReadonlyMap<string, OperatorVariable> = new Map(OPERATOR_VARIABLES
  .filter(({ availability, since }) => availability !== 'always' || since !== Release.FR1).map((variable) => [variable.name, variable]));

/** In words that follow "but". */
const WHEN: Readonly<Record<VariableAvailability, string>> = {
  'always': 'it is always there',
  'catalog': 'it is there only for the API that keystoneEndpoint names',
  'application-credential': 'it is there only once the credential is issued, after the Image service is ready',
  'image-cache': 'it is there only with an image cache',
  'external-half': 'it is there only in the external half of a split API',
  'notifications': 'it is there only with notifications',
  'horizon': 'it is there only with the dashboard',
  'memcached-mtls': 'it is there only where memcached wants client certificates',
};

interface Absence {
  readonly lacking: Release[];
  readonly apis: ApiNode[];
}

/** The variables that a text takes by name where they are absent: from releases, and from APIs. */
function absences(topology: Topology, { template, users }: TemplatedText): ReadonlyMap<string, Absence> {
  const found = new Map<string, Absence>();
  const of = (name: string) => found.get(name) ?? found.set(name, { lacking: [], apis: [] }).get(name)!;
  for (const release of topology.targets) {
    const names = failingUses(template, (name) => isOn(name, release)).map(({ name }) => name);
    for (const name of new Set(names)) if (CONDITIONAL.has(name)) of(name).lacking.push(release);
  }
  for (const api of users) {
    const names = failingUses(template, (name) => isThere(topology, api, name)).map(({ name }) => name);
    for (const name of new Set(names)) if (CONDITIONAL.has(name)) of(name).apis.push(api);
  }
  return found;
}

function isOn(name: string, release: Release): boolean | undefined {
  const variable = CONDITIONAL.get(name);
  if (!variable) return true;
  return isSince(release, variable.since) ? undefined : false;
}

function isThere(topology: Topology, api: ApiNode, name: string): boolean | undefined {
  const variable = CONDITIONAL.get(name);
  return variable ? THERE[variable.availability](topology, api) : true;
}

/** Undefined where it is not known. */
const THERE: Readonly<Record<VariableAvailability, (topology: Topology, api: ApiNode) => boolean | undefined>> = {
  'always': () => undefined,
  'catalog': inCatalog,
  'application-credential': () => false,
  'image-cache': (topology, api) => hasImageCache(topology, api) || (topology.controlPlane.whole ? false : undefined),
  'external-half': () => false,
  'notifications': () => undefined,
  'horizon': (topology) => (knowsServices(topology) && !isDeployed(topology, 'horizon') ? false : undefined),
  'memcached-mtls': () => undefined,
};

/** With one API alone, the webhook writes its name. */
function inCatalog({ glance, apis }: Topology, api: ApiNode): boolean | undefined {
  if (api.layout === 'edge') return false;
  const endpoint = textOr(glance.template.keystoneEndpoint);
  return endpoint === undefined || endpoint === '' ? (apis.length === 1 ? true : undefined) : endpoint === api.name;
}
