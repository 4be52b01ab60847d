import type { SaidConfig } from './config';
import { type Draft, Extent } from './draft';
import { call, type Declaration, type Expr, fields, make, ref, value } from './program';
import type { ApiNode, MountNode, Topology } from '../../model/topology';

/** What a program is made with. */
export interface PlanOptions {
  /** The path of the base. */
  readonly base: string;
  /** The target of the control plane, where it is not portable. */
  readonly target?: Expr;
}

/** What every program begins with. */
export function frame(topology: Topology, options: PlanOptions, glance: Expr, comments: readonly string[]): readonly Declaration[] {
  const { controlPlane: { name, namespace } } = topology;
  const { base, target } = options;
  const one = (constant: string, made: Declaration['value'], group: string, above: readonly string[] = []): Declaration => (
    { name: constant, value: made, group, comments: above }
  );
  const chart = namespace === undefined ? [] : [fields([['namespace', value(namespace)]])];
  const given = target ? [fields([['target', target]])] : [];
  const fromFile = call('ControlPlane', 'fromFile', ref('chart'), value('control-plane'), value(base), ...given);
  return [
    one('app', make('App'), 'app'),
    one('chart', make('Chart', ref('app'), value(name.replace(/[^a-z0-9-]/g, '-') || 'openstack'), ...chart), 'app'),
    one('controlPlane', fromFile, 'glance', comments),
    one('glance', make('Glance', ref('controlPlane'), value('glance'), glance), 'glance'),
  ];
}

/** What others refer to comes first. */
export function inOrder(declarations: readonly Declaration[]): readonly Declaration[] {
  return GROUPS.flatMap((group) => declarations.filter((one) => one.group === group));
}

const GROUPS = ['clusters', 'stores', 'apis', 'sites', 'mounts'];

export function titleOf({ controlPlane: { name } }: Topology, { base }: PlanOptions): string {
  return `The Image service of the control plane${name === '' ? '' : ` '${name}'`}. Everything else of it is in ${base}.`;
}

/** What stays in the base although it concerns what is code now. */
export function notes(draft: Draft, mounts: readonly MountNode[]): readonly string[] {
  const left = draft.apisOf(Extent.BASE).map(({ name }) => `The API '${name}' stays in the base: no construct says exactly what it says.`);
  const places = mounts.map(({ level, entry, item }) => `${level === 'spec' ? 'spec.' : ''}extraMounts[${entry}].extraVol[${item}]`);
  if (places.length === 0) return left;
  if (places.length > FEW) return [...left, `${places.length} of the base's mounts stay there, since not only constructs use them.`];
  const rest = places.length === 1 ? 'stays there, since not only constructs use it' : 'stay there, since not only constructs use them';
  return [...left, `Of the base's mounts ${places.join(', ')} ${rest}.`];
}

/** More places than these are not named one by one. */
const FEW = 4;

/** What stands above an API. */
export function commentsOn(draft: Draft, api: ApiNode, config: SaidConfig | undefined): readonly string[] {
  if (draft.extentOf(api) === Extent.FIELDS) return [`The configuration text of '${api.name}' stays in the base: no construct says exactly what it says.`];
  const { secretName, secretOptions = [] } = config ?? {};
  if (secretName === undefined) return [];
  const names = secretOptions.map(({ section, name }) => `[${section}] ${name}`).join(', ');
  return [`The file has ${names} in plain text: put the lines, below their sections, into a Secret '${secretName}' with one key `
    + 'before this is applied (docs/secrets.md).'];
}
