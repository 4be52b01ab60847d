import { configSecretNames, isControlPlane, readControlPlane } from './control-plane';
import { fileOrigins } from './positions';
import { isSecret, readSecret } from './secret';
import { readYaml, type ReadDocument } from './yaml';
import type { Release } from '../facts/releases';
import { at, isObject, textOr, type Json, type JsonObject } from '../model/json';
import { NOWHERE, type Origins } from '../model/origins';
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

/** The control planes of a text, with the Secrets and versions beside them. One without any still gives one, with the problem. */
export function readFile(text: string, context: FileContext = {}): readonly ReadFile[] {
  const { documents, problems } = readYaml(text);
  const found = documents.filter(({ value }) => isControlPlane(value));
  if (found.length === 0) return [nothing(context, problems)];
  return found.map((document) => readOne(document, documents, problems, context));
}

function readOne(
  document: ReadDocument, all: readonly ReadDocument[], problems: readonly TextProblem[], { file, targets }: FileContext,
): ReadFile {
  const values = all.map(({ value }) => value);
  const manifest = document.value as JsonObject;
  const namespace = namespaceOf(manifest);
  const beside = values.filter((value): value is JsonObject => isObject(value) && value !== manifest && namespaceOf(value) === namespace);
  const config = configSecretNames(manifest);
  const topology = readControlPlane(manifest, {
    targets,
    problems,
    secrets: beside.filter(isSecret).map((secret) => readSecret(secret, config.has(nameOf(secret)))),
    neighbours: {
      controlPlanes: beside.filter(isControlPlane).map(nameOf),
      versions: beside.filter(({ kind }) => kind === 'OpenStackVersion').map(nameOf),
    },
  });
  return { topology, origins: file === undefined ? NOWHERE : fileOrigins(file, document) };
}

function nothing({ file, targets }: FileContext, problems: readonly TextProblem[]): ReadFile {
  const missing = { line: 1, message: 'there is no OpenStackControlPlane in it' };
  const topology = readControlPlane({}, { targets, whole: false, problems: problems.length > 0 ? problems : [missing] });
  return { topology, origins: file === undefined ? NOWHERE : { placeOf: () => ({ file, line: topology.controlPlane.problems[0].line }) } };
}

function nameOf(document: Json): string {
  return textOr(at(document, 'metadata', 'name')) ?? '';
}

function namespaceOf(document: Json): string | undefined {
  return textOr(at(document, 'metadata', 'namespace'));
}
