import { readFileSync, writeFileSync } from 'node:fs';
import { Chart, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { baseOf, baseOnce, contextOf, contextOfText, deployedOfText, withContext, withProblemsOf } from './base';
import { touch } from './element';
import { GraphFormat } from './graph-format';
import { ReleaseTarget } from './release-target';
import { Resource } from './resource';
import { CONTROL_PLANE } from './scope';
import { type Base, reportOf, synthesisOf, type SynthesisRoot } from './synthesis';
import { CONTROL_PLANE_RESOURCE } from '../facts/custom-resources';
import type { Release } from '../facts/releases';
import { writtenMetadata } from '../model/exported';
import { textOr, type Json, type JsonObject } from '../model/json';
import type { ReadManifests } from '../read/file';

/** In which form the control plane leaves the synth. */
export enum ControlPlaneOutput {
  /** The whole custom resource, merged into the base. */
  DOCUMENT = 'document',
  /** Nothing: `mergePatch()` gives what to hand to `oc patch --type merge`. */
  PATCH = 'patch',
}

/** What all ways to make a `ControlPlane` take. */
export interface ControlPlaneOptions {
  /** The releases that the manifests are for. @default - portable: right on every supported release */
  readonly target?: ReleaseTarget;

  /** Whether warnings and infos are errors too. @default false */
  readonly strict?: boolean;

  /** In which form it leaves the synth. @default ControlPlaneOutput.DOCUMENT */
  readonly output?: ControlPlaneOutput;

  /** A chart, and with it a file, that takes the Secrets that are made at synth. @default - the chart of the control plane */
  readonly secretsChart?: Chart;

  /**
   * Paths of manifests of the namespace to check against, as files or as `oc get -o yaml` prints them: Secrets, ConfigMaps,
   * claims, NetworkAttachmentDefinitions, MetalLB's pools and advertisements, NetConfigs, Topologies, OpenStackVersions.
   * They are read, and never written. What is named and is missing among them is a finding, kind by kind: of a kind that no
   * file holds nothing is said.
   *
   * @default - none
   */
  readonly contextFiles?: string[];

  /**
   * Path of the manifest as it is deployed, for example what the last synth wrote or `oc get -o yaml` printed, with Secrets
   * beside it where their content shall count. What the update would be refused for, and what it would replace or leave behind,
   * are findings too.
   *
   * @default - nothing is known of what is deployed
   */
  readonly deployedFile?: string;
}

/** Properties of a new `ControlPlane`. */
export interface ControlPlaneProps extends ControlPlaneOptions {
  /** Name of the custom resource. @default - the id of the construct */
  readonly name?: string;

  /** Its namespace. @default - that of the chart */
  readonly namespace?: string;

  /**
   * `spec`, as in YAML: every other service of the control plane. The Image service needs at least galera, memcached,
   * rabbitmq and keystone.
   */
  readonly spec: { [key: string]: any };
}

/**
 * One `OpenStackControlPlane`, of which this library owns the parts of the Image service. All else stays as the base
 * says it.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator
 */
export class ControlPlane extends Construct {
  /**
   * The control plane of a team's own file. What the file says stays; what it and a construct say differently is an error.
   *
   * @param path a YAML file with one OpenStackControlPlane; Secrets beside it are read too
   */
  public static fromFile(scope: Construct, id: string, path: string, options: ControlPlaneOptions = {}): ControlPlane {
    const base = baseOnce(scope.node.root, readText(path, `${scope.node.path}/${id}`), path);
    return ControlPlane.ofBase(scope, id, base, options);
  }

  /** The control plane of an object, as `Yaml.load` or a JSON import gives it. */
  public static fromObject(scope: Construct, id: string, manifest: any, options: ControlPlaneOptions = {}): ControlPlane {
    return ControlPlane.ofBase(scope, id, baseOf(manifest as Json), options);
  }

  private static ofBase(scope: Construct, id: string, base: Base, options: ControlPlaneOptions): ControlPlane {
    return new ControlPlane(scope, id, { ...options, spec: {}, _base: base } as ControlPlaneProps);
  }

  /** Name of the custom resource. */
  public readonly name: string;

  /** @internal */
  public readonly _namespace: string | undefined;

  /** @internal */
  public readonly _releases: readonly Release[];

  /** @internal */
  public readonly _strict: boolean;

  /** @internal */
  public readonly _secretsChart: Chart | undefined;

  /** @internal */
  public readonly _deployed: Base | undefined;

  private readonly given: Base;
  private readonly context: ReadManifests[];
  private known?: Base;

  constructor(scope: Construct, id: string, props: ControlPlaneProps) {
    super(scope, id);
    touch(this);
    const base = (props as { _base?: Base })._base ?? baseOf(newDocument(props.name ?? id, props));
    const { document } = base.topology.controlPlane;
    this.given = base;
    this.context = (props.contextFiles ?? []).map((path) => contextOfText(readText(path, this.node.path), path));
    this.name = base.topology.controlPlane.name || id;
    this._deployed = this.deployed(props.deployedFile);
    this._namespace = base.topology.controlPlane.namespace ?? Chart.of(this).namespace;
    this._releases = (props.target ?? ReleaseTarget.portable())._releases;
    this._strict = props.strict ?? false;
    this._secretsChart = props.secretsChart;
    if ((props.output ?? ControlPlaneOutput.DOCUMENT) === ControlPlaneOutput.DOCUMENT) this.makeResource(document);
    this.node.addValidation({ validate: () => this.errors() });
  }

  /**
   * One more manifest of the namespace to check against: see `contextFiles`. It is not written.
   *
   * @param manifest as `Yaml.load` or a JSON import gives it
   */
  public addContext(manifest: any): void {
    this.context.push(contextOf(manifest as Json));
    this.known = undefined;
    touch(this);
  }

  /** @internal */
  public get _base(): Base {
    return this.known ??= withProblemsOf(withContext(this.given, this._namespace, this.context), this._deployed);
  }

  /**
   * What turns the base into the whole control plane, as YAML for
   * `oc patch openstackcontrolplane NAME --type merge --patch-file FILE`. Lists are replaced whole: a list that somebody
   * changed on the cluster is set back. Throws the report where there are errors.
   */
  public mergePatch(): string {
    const errors = reportOf(this as SynthesisRoot);
    if (errors !== undefined) throw new Error(errors);
    return Yaml.stringify(synthesisOf(this as SynthesisRoot).patch());
  }

  /** Writes `mergePatch()` to a file. */
  public writeMergePatch(path: string): void {
    writeFileSync(path, this.mergePatch());
  }

  /**
   * A picture of the Image service: its sites, APIs, stores, clusters, Secrets and networks, who uses what, and what was found about
   * it. Errors are drawn like everything else; no secret value is in it.
   *
   * @see `graphSvg` for SVG
   */
  public graph(format: GraphFormat = GraphFormat.MERMAID): string {
    return synthesisOf(this as SynthesisRoot).graph(format);
  }

  /** Writes `graph()` to a file. */
  public writeGraph(path: string, format: GraphFormat = GraphFormat.HTML): void {
    writeFileSync(path, this.graph(format));
  }

  /**
   * The same picture as SVG. Graphviz draws it, from the package `@viz-js/viz`: npm installs it beside this one unless it leaves out
   * optional packages. Where it is not there the promise is rejected.
   */
  public async graphSvg(): Promise<string> {
    return synthesisOf(this as SynthesisRoot).svg();
  }

  private deployed(path: string | undefined): Base | undefined {
    return path === undefined ? undefined : deployedOfText(readText(path, this.node.path), path, this.name);
  }

  private makeResource(document: JsonObject): void {
    const { apiVersion, kind, metadata: _, spec: __, status: ___, ...rest } = document;
    const manifest = {
      ...rest,
      apiVersion: textOr(apiVersion) ?? CONTROL_PLANE_RESOURCE.apiVersion,
      kind: textOr(kind) ?? CONTROL_PLANE_RESOURCE.kind,
      metadata: {
        ...writtenMetadata(document), name: this.name, ...(this._namespace === undefined ? {} : { namespace: this._namespace }),
      } as object,
    };
    new Resource(this, 'Resource', manifest, { field: 'spec', produce: () => synthesisOf(this).spec() });
  }

  /** The whole report as one message: cdk8s prefixes every message with its path. */
  private errors(): string[] {
    const errors = reportOf(this);
    if (errors === undefined) return [];
    hideStackOnce();
    return [`\n${errors}\n`];
  }
}

Object.defineProperty(ControlPlane.prototype, CONTROL_PLANE, { value: true });

function newDocument(name: string, { namespace, spec }: ControlPlaneProps): JsonObject {
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
  return { ...CONTROL_PLANE_RESOURCE, metadata, spec: spec as JsonObject };
}

function readText(path: string, construct: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`ControlPlane '${construct}' cannot read '${path}' (${(error as NodeJS.ErrnoException).code}): pass the path of a manifest`);
  }
}

/** cdk8s throws right after the validation: its own lines would stand below our report. */
function hideStackOnce(): void {
  const limit = Error.stackTraceLimit;
  if (limit === 0) return;
  Error.stackTraceLimit = 0;
  process.nextTick(() => { Error.stackTraceLimit = limit; });
}
