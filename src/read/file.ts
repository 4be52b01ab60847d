import { contextKey, itemsOf, readContext } from './context';
import { configSecretNames, isControlPlane, readControlPlane } from './control-plane';
import { fileOrigins } from './positions';
import { readYaml, type ReadDocument } from './yaml';
import type { Release } from '../facts/releases';
import { at, textOr, type Json, type JsonObject } from '../model/json';
import { firstOf, NOWHERE, type Origins } from '../model/origins';
import type { TextProblem, Topology } from '../model/topology';

/** A control plane and where it came from. */
export interface ReadFile {
  readonly topology: Topology;
  readonly origins: Origins;
}

export interface FileContext {
  readonly file?: string;
  readonly targets?: readonly Release[];
}

/** Manifests that a control plane is checked against. */
export interface ReadManifests {
  readonly documents: readonly Json[];
  readonly problems: readonly TextProblem[];
  readonly origins: Origins;
}

/** The control planes of a text, with what stands beside them. One without any still gives one, with the problem. */
export function readFile(text: string, context: FileContext = {}): readonly ReadFile[] {
  const { documents, problems } = readYaml(text);
  const found = documents.filter(({ value }) => isControlPlane(value));
  if (found.length === 0) return [nothing(context, problems)];
  return found.map((document) => readOne(document, documents, problems, context));
}

/** The manifests of a text that is there to check against. */
export function readManifests(text: string, file: string): ReadManifests {
  const { documents, problems } = readYaml(text);
  return {
    documents: documents.map(({ value }) => value),
    problems: problems.map((problem) => ({ ...problem, file })),
    origins: contextOrigins(file, documents),
  };
}

function readOne(
  document: ReadDocument, all: readonly ReadDocument[], problems: readonly TextProblem[], { file, targets }: FileContext,
): ReadFile {
  const manifest = document.value as JsonObject;
  const beside = all.filter((one) => one !== document);
  const context = readContext(beside.map(({ value }) => value), {
    namespace: textOr(at(manifest, 'metadata', 'namespace')),
    configSecrets: configSecretNames(manifest),
  });
  const topology = readControlPlane(manifest, { targets, problems, ...context });
  return { topology, origins: file === undefined ? NOWHERE : firstOf(contextOrigins(file, beside), fileOrigins(file, document)) };
}

/** The places of what stands beside a control plane, or in files of its own. */
function contextOrigins(file: string, documents: readonly ReadDocument[]): Origins {
  const places = new Map(documents.flatMap((document) => itemsOf(document.value).map((object) => [contextKey(object), document] as const)));
  return {
    placeOf({ key }) {
      const document = key.startsWith('context/') ? places.get(key.split('/').slice(0, 3).join('/')) : undefined;
      return document ? { file, ...document.placeOf([]) } : {};
    },
  };
}

function nothing({ file, targets }: FileContext, problems: readonly TextProblem[]): ReadFile {
  const missing = { line: 1, message: 'There is no OpenStackControlPlane in the file, and no patch of one.', absent: true };
  const topology = readControlPlane({}, { targets, whole: false, problems: problems.length > 0 ? problems : [missing] });
  return { topology, origins: file === undefined ? NOWHERE : { placeOf: () => ({ file, line: topology.controlPlane.problems[0].line }) } };
}
