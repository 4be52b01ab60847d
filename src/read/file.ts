import { readContext } from './context';
import { contextOrigins, type PlacedObject } from './context-positions';
import { configSecretNames, isControlPlane, isGlance, looksWhole, readControlPlane, templatePath } from './control-plane';
import { fileOrigins, problemPlace } from './positions';
import { readYaml, type ReadDocument } from './yaml';
import { CONTROL_PLANE_RESOURCE, GLANCE_RESOURCE } from '../facts/custom-resources';
import type { Release } from '../facts/releases';
import { at, isObject, listOr, textOr, type Json, type JsonObject } from '../model/json';
import { firstOf, type Origins } from '../model/origins';
import { patched } from '../model/patch';
import type { TextProblem, Topology } from '../model/topology';

/** A control plane and where it came from. */
export interface ReadFile {
  readonly topology: Topology;
  readonly origins: Origins;
}

/** A text, and the name that findings call it by. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

export interface FileContext {
  readonly file?: string;
  readonly targets?: readonly Release[];
  /** The control plane that a fragment, such as a merge patch, is applied to. @default - a fragment is read by itself */
  readonly onto?: JsonObject;
}

/** Manifests that a control plane is checked against. */
export interface ReadManifests {
  readonly documents: readonly Json[];
  readonly problems: readonly TextProblem[];
  readonly origins: Origins;
}

/** The control planes of a text, with what stands beside them. One without any still gives one, with the problem. */
export function readFile(text: string, { file = '', targets, onto }: FileContext = {}): readonly ReadFile[] {
  return readFiles([{ file, text }], { targets, onto });
}

/**
 * The control planes of several texts, in order. All texts are one stream: what stands in any of them is beside each control plane of
 * its namespace. Where there is none at all, each text gives one, with the problem.
 *
 * @param tell is told how many texts are read already
 */
export function readFiles(
  texts: readonly NamedText[], { targets, onto }: Omit<FileContext, 'file'> = {}, tell: (read: number) => void = () => undefined,
): readonly ReadFile[] {
  const parts = texts.map(({ file, text }, index) => {
    tell(index);
    return partOf(file, text);
  });
  const objects = parts.flatMap((part) => part.objects);
  const services = parts.flatMap((part) => part.objects.filter(({ object }) => isService(object)));
  if (services.length === 0) return parts.map((part) => nothing(part, targets));
  const first = services[0].file;
  const stray = parts.filter(({ file }) => !services.some((service) => service.file === file)).flatMap(({ problems }) => problems);
  return services.map((service, index) => {
    const own = parts.find(({ file }) => file === service.file)!;
    const isFirst = services.findIndex(({ file }) => file === service.file) === index;
    const problems = [...(isFirst ? own.problems : []), ...(isFirst && service.file === first ? stray : [])];
    return readOne(service, objects, problems, { targets, onto });
  });
}

/** The manifests of a text that is there to check against. */
export function readManifests(text: string, file: string): ReadManifests {
  const { objects, problems } = partOf(file, text);
  return { documents: objects.map(({ object }) => object), problems, origins: firstOf(problemOrigins(), contextOrigins(objects)) };
}

/** What one text has in it. */
interface Part {
  readonly file: string;
  readonly objects: readonly PlacedObject[];
  readonly problems: readonly TextProblem[];
}

function partOf(file: string, text: string): Part {
  const { documents, problems } = readYaml(text);
  return {
    file,
    objects: documents.flatMap((document) => objectsIn(file, document, document.value, [])),
    problems: problems.map((problem) => ({ ...problem, file })),
  };
}

/** `kubectl get -o yaml` puts several manifests into a list. */
function objectsIn(file: string, document: ReadDocument, value: Json, root: ReadonlyArray<string | number>): readonly PlacedObject[] {
  if (!isObject(value)) return [];
  if (value.kind !== 'List') return [{ file, document, root, object: value }];
  return listOr(value.items).flatMap((item, index) => objectsIn(file, document, item, [...root, 'items', index]));
}

function readOne(
  service: PlacedObject, all: readonly PlacedObject[], problems: readonly TextProblem[], { targets, onto }: FileContext,
): ReadFile {
  const manifest = wholeOf(service.object, onto);
  const beside = besideOf(service, all);
  const context = readContext(beside.map(({ object }) => object), {
    name: textOr(at(manifest, 'metadata', 'name')),
    namespace: textOr(at(manifest, 'metadata', 'namespace')),
    configSecrets: configSecretNames(manifest),
  });
  const whole = isTest(beside, service.file) ? false : undefined;
  const topology = readControlPlane(manifest, { targets, problems, whole, ...context });
  return { topology, origins: firstOf(problemOrigins(), contextOrigins(beside), fileOrigins(service, templatePath(manifest))) };
}

function wholeOf(manifest: JsonObject, onto?: JsonObject): JsonObject {
  return onto === undefined || looksWhole(manifest) ? manifest : patched(onto, manifest);
}

/**
 * What counts for a control plane: of two resources of one name that of its own file. A second control plane in another file may be
 * meant for another cluster.
 */
function besideOf(service: PlacedObject, all: readonly PlacedObject[]): readonly PlacedObject[] {
  const own = all.filter((one) => one.file === service.file && one.object !== service.object);
  if (own.length + 1 === all.length) return own;
  const taken = new Set(own.map(({ object }) => identityOf(object)));
  const others = all.filter(({ file, object }) => file !== service.file && !isService(object) && !taken.has(identityOf(object)));
  return [...own, ...others];
}

/** A file of kuttl says what is expected, and leaves out the rest. Source: kuttl.dev, asserts and errors. */
function isTest(beside: readonly PlacedObject[], file: string): boolean {
  return beside.some((one) => one.file === file && one.object.kind === 'TestAssert');
}

function isService(object: Json): boolean {
  return isControlPlane(object) || isGlance(object);
}

function identityOf(object: Json): string {
  const part = (...path: readonly string[]) => textOr(at(object, ...path)) ?? '';
  return [part('kind'), part('metadata', 'namespace'), part('metadata', 'name')].join('\n');
}

function problemOrigins(): Origins {
  return { placeOf: (node) => problemPlace(node) ?? {} };
}

function nothing({ file, objects, problems }: Part, targets?: readonly Release[]): ReadFile {
  const missing = { file, ...otherwise(objects), absent: true };
  const topology = readControlPlane({}, { targets, whole: false, problems: problems.length > 0 ? problems : [missing] });
  return { topology, origins: problemOrigins() };
}

/** What is there instead of a control plane. */
function otherwise(objects: readonly PlacedObject[]): Pick<TextProblem, 'line' | 'column' | 'message' | 'instead'> {
  for (const { object, document, root } of objects) {
    const kind = textOr(object.kind) ?? '';
    const place = document.placeOf([...root, 'kind']);
    const meant = SERVICES.find((one) => [one, `${one}s`].some((name) => name.toLowerCase() === kind.toLowerCase()));
    if (meant !== undefined) return { ...place, message: `There is no kind '${kind}': the cluster knows ${meant}.`, instead: `kind: ${meant}.` };
    if (textOr(object.apiVersion)?.startsWith(KUSTOMIZE)) return { ...place, message: `The file is a ${kind}: manifests are what comes of it.`, instead: BUILD };
  }
  return { line: 1, column: 1, message: 'There is no OpenStackControlPlane and no Glance in the file, and no patch of one.' };
}

const SERVICES = [CONTROL_PLANE_RESOURCE.kind, GLANCE_RESOURCE.kind];
const KUSTOMIZE = 'kustomize.config.k8s.io/';
const BUILD = 'kustomize build . | cdk8s-glance check -';
