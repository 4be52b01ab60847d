import { copyTargets, whyNoCopy } from './copies';
import { differences, isMapping } from './differences';
import { effectiveOptions } from './effective-options';
import type { ApiFacts, MountFacts, SiteFacts, StoreFacts } from './facts';
import { optionProblem } from './option-problem';
import type { ReadOptions } from './read-options';
import { fail, requireOne } from './report';
import { visibleCopy } from './secrecy';
import { type Subject, subjectOf, subjectOfFile, subjectOfText } from './subject';
import { apiView, mountViews, siteViews, storeView, type StoreView } from './views';
import type { ControlPlane } from '../constructs/control-plane';
import { objectsIn } from '../model/mount-plan';
import { plainPath } from '../model/pods';
import { apiNamed } from '../model/query';
import type { ApiNode } from '../model/topology';
import { quoted } from '../model/words';
import { type Diagnostic, Severity } from '../rules/diagnostic';
import { writeControlPlane } from '../write/control-plane';
import { textReport } from '../write/report/text';

/**
 * What a test asserts about the Image service of a control plane. `has…` and `can…` throw an error that says what is there instead,
 * `find…` give what they find. A property may be a value or one of `Match`.
 */
export class GlanceAssertions {
  /** Of a control plane as the constructs have made it by now. */
  public static fromControlPlane(controlPlane: ControlPlane): GlanceAssertions {
    return new GlanceAssertions(subjectOf(controlPlane));
  }

  /** Of a control plane in a YAML text. Manifests beside it, Secrets for example, are looked at too. */
  public static fromYaml(text: string, options: ReadOptions = {}): GlanceAssertions {
    return new GlanceAssertions(subjectOfText(text, options));
  }

  /** Of a control plane in a YAML file. Manifests beside it, Secrets for example, are looked at too. */
  public static fromFile(path: string, options: ReadOptions = {}): GlanceAssertions {
    return new GlanceAssertions(subjectOfFile(path, options));
  }

  private constructor(private readonly subject: Subject) {}

  /** The control plane as it is written, without Secrets. */
  public toJSON(): any {
    return visibleCopy(writeControlPlane(this.subject.topology));
  }

  /** The control plane has these fields, and maybe others: `{ spec: { glance: { uniquePodNames: true } } }`. */
  public hasProperties(props: any): void {
    const value = writeControlPlane(this.subject.topology);
    const found = differences(props, value, '');
    // The document is long: what is expected of it says which part of it matters.
    const part = isMapping(props) ? Object.fromEntries(Object.keys(props).map((name) => [name, (value as any)[name]])) : value;
    requireOne('control plane', [{ title: this.subject.topology.controlPlane.name, value: part, differences: found }], []);
  }

  /** There is an API of that name, and it is as expected. @param props of `ApiFacts` */
  public hasApi(name: string, props: any = {}): void {
    const { topology } = this.subject;
    const value = apiView(topology, this.api(name));
    requireOne(`API '${name}'`, [{ title: `API '${name}'`, value, differences: differences(props, value, '') }], []);
  }

  /** The APIs that are as expected. @param props of `ApiFacts` */
  public findApis(props: any = {}): ApiFacts[] {
    const { topology } = this.subject;
    return matching(topology.apis.map((api) => apiView(topology, api)), props);
  }

  /** There are so many APIs. */
  public apiCountIs(count: number): void {
    const { apis } = this.subject.topology;
    requireCount(count, 'APIs', apis.map(({ name }) => name));
  }

  /**
   * There is a store of that id, and it is as expected: `{ driver: 'rbd', options: { rbd_store_pool: 'images' } }`.
   *
   * @param props of `StoreFacts`
   */
  public hasStore(id: string, props: any = {}): void {
    const stores = this.stores();
    const candidates = stores.filter((store) => store.id === id)
      .map((value) => ({ title: `Store '${id}' of ${quoted(value.apis)}`, value, differences: differences(props, value, '') }));
    requireOne(`store '${id}'`, candidates, [...new Set(stores.map((store) => store.id))]);
  }

  /** The stores that are as expected. @param props of `StoreFacts` */
  public findStores(props: any = {}): StoreFacts[] {
    return matching(this.stores(), props);
  }

  /** There are so many stores. */
  public storeCountIs(count: number): void {
    requireCount(count, 'stores', this.stores().map(({ id }) => id));
  }

  /** There is a site of that name, and it is as expected. @param props of `SiteFacts` */
  public hasSite(name: string, props: any = {}): void {
    const sites = siteViews(this.subject.topology);
    const candidates = sites.filter((site) => site.name === name).map((value) => ({ title: `Site '${name}'`, value, differences: differences(props, value, '') }));
    requireOne(`site '${name}'`, candidates, sites.map((site) => site.name));
  }

  /** The sites that are as expected. @param props of `SiteFacts` */
  public findSites(props: any = {}): SiteFacts[] {
    return matching(siteViews(this.subject.topology), props);
  }

  /**
   * An API runs with an option: its own text, or else the template's, with the Secrets that it names over it. A value may be
   * the text, or what Glance reads in it: a number, `true`, a list. `Match.absent()`: nobody sets it, and the operator or Glance decides.
   */
  public hasOption(api: string, section: string, name: string, value: any): void {
    const problem = optionProblem(this.subject.topology, this.api(api), { section, name, wanted: value });
    if (problem !== undefined) fail(problem);
  }

  /** The options that an API runs with, by name by section. Secret values read `(secret)`. What nobody sets is not among them. */
  public findOptions(api: string): { [section: string]: { [name: string]: any } } {
    return visibleCopy(effectiveOptions(this.subject.topology, this.api(api))) as { [section: string]: { [name: string]: any } };
  }

  /**
   * The pods of an API mount a directory, beside the operator's own.
   *
   * @param source name of the Secret or ConfigMap that is there, or the volume as in a pod: `{ nfs: { server: '192.0.2.1' } }`
   */
  public hasMount(api: string, directory: string, source?: any): void {
    const mounts = mountViews(this.subject.topology, this.api(api));
    const candidates = mounts.filter((mount) => mount.directory === plainPath(directory))
      .map((value) => ({ title: `Mount of '${directory}'`, value, differences: sourceDifferences(source, value) }));
    requireOne(`mount of '${directory}' in the pods of API '${api}'`, candidates, mounts.map((mount) => mount.directory));
  }

  /** What the pods of an API mount beside the operator's own. @param props of `MountFacts` */
  public findMounts(api: string, props: any = {}): MountFacts[] {
    return matching(mountViews(this.subject.topology, this.api(api)), props);
  }

  /**
   * An image can be copied from one store to another (`copy-image`): one running API enables both, the other store can be written, and
   * the import methods allow it.
   *
   * @param fromStore id of the store that has the image
   * @param toStore id of the store that shall have it
   * @param api name of the API that is asked to; any when it is left out
   */
  public canCopy(fromStore: string, toStore: string, api?: string): void {
    const reasons = this.reasonsAgainstCopy(fromStore, toStore, api);
    if (reasons.every(([, reason]) => reason !== undefined)) {
      fail([`No API can copy an image from '${fromStore}' to '${toStore}':`, ...reasons.map(([name, reason]) => `  API '${name}' ${reason}`)].join('\n'));
    }
  }

  /** No API, or not the one that is named, can copy an image from one store to another. */
  public cannotCopy(fromStore: string, toStore: string, api?: string): void {
    const able = this.reasonsAgainstCopy(fromStore, toStore, api).filter(([, reason]) => reason === undefined).map(([name]) => name);
    if (able.length > 0) fail(`An image can be copied from '${fromStore}' to '${toStore}', by the API ${quoted(able)}.`);
  }

  /** Ids of the stores that images of a store can be copied to. */
  public findCopyTargets(fromStore: string, api?: string): string[] {
    const { topology } = this.subject;
    return [...new Set(this.apis(api).flatMap((one) => copyTargets(topology, one, fromStore)))];
  }

  /** Nothing was found that would be refused, or would not work. */
  public hasNoErrors(): void {
    this.hasNone(this.subject.diagnostics.filter(({ severity }) => severity === Severity.ERROR));
  }

  /** Nothing was found, warnings and infos included. */
  public hasNoFindings(): void {
    this.hasNone(this.subject.diagnostics);
  }

  /** A rule found something. @param props of `Diagnostic` */
  public hasFinding(code: string, props: any = {}): void {
    const { diagnostics } = this.subject;
    const candidates = diagnostics.filter((one) => one.code === code).map((value) => ({ title: code, value, differences: differences(props, value, '') }));
    requireOne(`finding of ${code}`, candidates, [...new Set(diagnostics.map((one) => one.code))]);
  }

  /** A rule found nothing that is so. @param props of `Diagnostic` */
  public hasNoFinding(code: string, props: any = {}): void {
    this.hasNone(this.findFindings({ ...(isMapping(props) ? props : {}), code }));
  }

  /** What was found that is so. @param props of `Diagnostic` */
  public findFindings(props: any = {}): Diagnostic[] {
    return matching(this.subject.diagnostics, props);
  }

  private api(name: string): ApiNode {
    const { topology } = this.subject;
    return apiNamed(topology, name) ?? requireOne(`API '${name}'`, [], topology.apis.map((api) => api.name)) as never;
  }

  private apis(name?: string): readonly ApiNode[] {
    return name === undefined ? this.subject.topology.apis : [this.api(name)];
  }

  private stores(): readonly StoreView[] {
    const { topology } = this.subject;
    return topology.stores.map((store) => storeView(topology, store));
  }

  private reasonsAgainstCopy(from: string, to: string, api?: string): ReadonlyArray<readonly [name: string, reason: string | undefined]> {
    return this.apis(api).map((one) => [one.name, whyNoCopy(this.subject.topology, one, from, to)] as const);
  }

  private hasNone(found: readonly Diagnostic[]): void {
    if (found.length > 0) fail(`Nothing should have been found, and this was:\n\n${textReport(found)}`);
  }
}

/** Plain copies of those that are as expected. */
function matching<T>(views: readonly unknown[], props: unknown): T[] {
  return views.filter((view) => differences(props, view, '').length === 0).map((view) => visibleCopy(view) as T);
}

function requireCount(count: number, what: string, names: readonly string[]): void {
  if (names.length !== count) fail(`Expected ${count} ${what}, found ${names.length}${names.length === 0 ? '' : `: ${quoted(names)}`}.`);
}

/** A text names what a volume shows; several Secrets may be projected into one directory. */
function sourceDifferences(wanted: unknown, { source }: MountFacts): ReturnType<typeof differences> {
  if (wanted === undefined) return [];
  if (typeof wanted !== 'string') return differences(wanted, source, 'source');
  const names = objectsIn(source).map(({ name }) => name);
  return names.includes(wanted) ? [] : [{ place: 'source', text: `expected a Secret or ConfigMap '${wanted}', was ${names.length === 0 ? 'none' : quoted(names)}` }];
}
