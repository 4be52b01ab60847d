import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { builtKubectl, kustomized, type KustomizeTree, measureKustomize, writeTree } from './kustomize';
import { manifestsOf, measure, type Usage } from './measure';

const OURS = 'sites/cdk8s-glance';

export const SITE_VARIANTS = [OURS, 'sites/plain-cdk8s-tree', 'sites/plain-cdk8s'];

/** How many sites there are, and how often each variant runs. */
export const SITE_SIZES = [{ n: 1, rounds: 15 }, { n: 10, rounds: 9 }, { n: 100, rounds: 9 }, { n: 1000, rounds: 5 }];

/** The most that one control plane of the case has: an overlay of kustomize holds one. */
const MOST_KUSTOMIZED = 100;

/** What each variant takes, by its name; kustomize, too, where the judges have built a kubectl. */
export function measureSites({ n, rounds }: { readonly n: number; readonly rounds: number }): ReadonlyMap<string, Usage> {
  const kubectl = n > MOST_KUSTOMIZED ? undefined : builtKubectl();
  const folder = kubectl === undefined ? undefined : comparableTree(kubectl, n);
  const measured = measure(SITE_VARIANTS, n, rounds);
  return folder === undefined ? measured : new Map([...measured, ['kustomize', measureKustomize(kubectl!, folder, rounds)]]);
}

/** A tree that yields the objects that we write; it is refused where it does not. */
function comparableTree(kubectl: string, n: number): string {
  const [text] = manifestsOf(OURS, n).values();
  const wanted = objectsIn(text);
  const folder = writeTree(treeOf(wanted));
  if (!isDeepStrictEqual(byName(objectsIn(kustomized(kubectl, folder))), byName(wanted))) throw new Error(`kustomize writes other objects for ${n} sites`);
  return folder;
}

/** The hub and its computes are the base: its list of stores and their sections are one text, to which no component can add. */
function treeOf([controlPlane, ...others]: readonly any[]): KustomizeTree {
  const base = structuredClone(controlPlane);
  const { glance, cinder } = base.spec;
  const sites = Object.keys(glance.template.glanceAPIs).filter((name) => name !== 'default');
  const of = (site: string) => others.filter(({ metadata }) => metadata.name === `nova-${site}`);
  const components = sites.map((site) => {
    const mounts = base.spec.extraMounts.filter(({ extraVol: [{ propagation }] }: any) => propagation.includes(site));
    const additions = [
      addition(`/spec/glance/template/glanceAPIs/${site}`, glance.template.glanceAPIs[site]),
      addition(`/spec/cinder/template/cinderVolumes/${site}`, cinder.template.cinderVolumes[site]),
      ...mounts.map((mount: object) => addition('/spec/extraMounts/-', mount)),
    ];
    base.spec.extraMounts = base.spec.extraMounts.filter((mount: object) => !mounts.includes(mount));
    delete glance.template.glanceAPIs[site];
    delete cinder.template.cinderVolumes[site];
    return { name: site, resources: of(site), additions };
  });
  const inComponents = new Set(components.flatMap(({ resources }) => resources));
  return { base: [base, ...others.filter((object) => !inComponents.has(object))], components };
}

function addition(path: string, value: unknown) {
  return { op: 'add', path, value } as const;
}

function objectsIn(text: string): readonly any[] {
  return parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS());
}

function byName(objects: readonly any[]): ReadonlyMap<string, unknown> {
  return new Map(objects.map((object) => [`${object.kind}/${object.metadata.name}`, object] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
