import type { Construct, IConstruct } from 'constructs';
import { acknowledgedIn } from './acknowledgements';
import { collect, constructOrigins } from './collect';
import { generation, isElement } from './element';
import type { Release } from '../facts/releases';
import { assemble } from '../model/assemble';
import type { JsonObject } from '../model/json';
import { once } from '../model/once';
import { firstOf, type Origins } from '../model/origins';
import type { Topology } from '../model/topology';
import { withoutAcknowledged } from '../rules/acknowledge';
import { type Diagnostic, Severity } from '../rules/diagnostic';
import { RULES, UPDATE_RULES } from '../rules/index.generated';
import { compareDiagnostics, judge, judgeUpdate, type Judgement } from '../rules/judge';
import { writeSpec } from '../write/control-plane';
import type { Diagram } from '../write/diagram/diagram';
import { dotOf } from '../write/diagram/dot';
import { loadGraphviz } from '../write/diagram/graphviz';
import { mermaidOf } from '../write/diagram/mermaid';
import { diagramOf } from '../write/diagram/model';
import { htmlOf } from '../write/diagram/page/html';
import { svgOf } from '../write/diagram/svg';
import { writeMergePatch } from '../write/merge-patch';
import { textReport } from '../write/report/text';
import { secretData } from '../write/secrets';

/** What a control plane starts from. */
export interface Base {
  readonly topology: Topology;
  readonly origins: Origins;
}

/** What a synthesis needs of a control plane. */
export interface SynthesisRoot extends IConstruct {
  readonly _namespace: string | undefined;
  readonly _base: Base;
  readonly _releases: readonly Release[];
  readonly _strict: boolean;
  readonly _secretsChart: Construct | undefined;
  /** The control plane as it is deployed. */
  readonly _deployed: Base | undefined;
}

/** Everything that comes of one control plane. */
export interface Synthesis {
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
  /** The errors as one text; undefined when there are none. */
  readonly errors: string | undefined;
  spec(): JsonObject;
  patch(): JsonObject;
  graph(format: keyof typeof GRAPHS): string;
  svg(): Promise<string>;
  secretData(name: string): Readonly<Record<string, string>>;
  configMapData(name: string): Readonly<Record<string, string>>;
}

interface Kept {
  readonly generation: number;
  readonly synthesis: Synthesis;
}

const kept = new WeakMap<IConstruct, Kept>();

/** The synthesis of a control plane, made once for each state of its tree, however many charts ask for it. */
export function synthesisOf(root: SynthesisRoot): Synthesis {
  const now = generation(root);
  const known = kept.get(root);
  if (known?.generation === now) return known.synthesis;
  const synthesis = synthesize(root);
  kept.set(root, { generation: now, synthesis });
  return synthesis;
}

/** The errors, for whoever is about to write manifests. The warnings go to standard error, once; who only asks for findings hears none. */
export function reportOf(root: SynthesisRoot): string | undefined {
  const synthesis = synthesisOf(root);
  if (!told.has(synthesis)) {
    told.add(synthesis);
    warn(synthesis.diagnostics.filter(({ severity }) => severity === Severity.WARNING));
  }
  return synthesis.errors;
}

const told = new WeakSet<Synthesis>();

function synthesize(root: SynthesisRoot): Synthesis {
  const constructs = root.node.findAll();
  const collected = collect(constructs.filter(isElement));
  const topology = assemble(root._base.topology, { targets: root._releases, namespace: root._namespace, ...collected.made });
  const origins = firstOf(constructOrigins(collected), root._base.origins, { placeOf: () => ({ path: root.node.path }) });
  const judgements = [...judge(topology, origins, RULES), ...ofUpdate(root._deployed, topology, origins)];
  const found = withoutAcknowledged(judgements, acknowledgedIn(root, constructs), root.node.path);
  const asErrors = new Map(found.map((one) => [one, root._strict ? { ...one, severity: Severity.ERROR } : one]));
  const diagnostics = [...asErrors.values()].sort(compareDiagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === Severity.ERROR);
  const drawing = () => drawn(topology, judgements, asErrors);
  return {
    topology,
    diagnostics,
    errors: errors.length === 0 ? undefined : textReport(errors),
    spec: () => writeSpec(topology),
    patch: () => writeMergePatch(topology),
    graph: (format) => GRAPHS[format](drawing()),
    svg: async () => svgOf(drawing(), await loadGraphviz()),
    secretData: (name) => secretData(collected.made.secrets.find((secret) => secret.name === name)!),
    configMapData: (name) => Object.fromEntries(madeConfigMaps(topology).get(name)?.data ?? []),
  };
}

const madeConfigMaps = once(({ configMaps }: Topology) => new Map(configMaps.filter(({ made }) => made).map((one) => [one.name, one])));

/** What could not be read is a finding already. */
function ofUpdate(deployed: Base | undefined, topology: Topology, origins: Origins): readonly Judgement[] {
  if (!deployed || deployed.topology.controlPlane.problems.length > 0) return [];
  return judgeUpdate(deployed.topology, topology, origins, UPDATE_RULES);
}

/** The picture, with the findings that nobody acknowledged, as they are shown. */
function drawn(topology: Topology, judgements: readonly Judgement[], shown: ReadonlyMap<Diagnostic, Diagnostic>): Diagram {
  const on = new Map(judgements.map(({ finding, diagnostic }) => [diagnostic, finding.on]));
  return diagramOf([{ topology, findings: [...shown].map(([found, diagnostic]) => ({ on: on.get(found), diagnostic })) }]);
}

const GRAPHS = { mermaid: mermaidOf, dot: dotOf, html: htmlOf };

/** Standard output is for YAML. */
function warn(warnings: readonly Diagnostic[]): void {
  if (warnings.length > 0) process.stderr.write(`${textReport(warnings)}\n`);
}
