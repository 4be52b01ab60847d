import type { IConstruct } from 'constructs';
import type { Base } from './synthesis';
import type { Json } from '../model/json';
import { isObject } from '../model/json';
import { joinNeighbours } from '../model/neighbours';
import { once } from '../model/once';
import { firstOf, NOWHERE } from '../model/origins';
import type { TextProblem } from '../model/topology';
import { readContext } from '../read/context';
import { configSecretNames, readControlPlane } from '../read/control-plane';
import { readFile, readManifests, type ReadManifests } from '../read/file';

/** A base that is an object already. */
export function baseOf(manifest: Json): Base {
  const whole = isObject(manifest);
  const problems = whole ? [] : [{ line: 1, message: 'it is no object' }];
  return { topology: readControlPlane(whole ? manifest : {}, { problems, whole }), origins: NOWHERE };
}

/** A base that is the text of a file. Its first control plane counts; a rule says when there are more. */
export function baseOfText(text: string, file: string): Base {
  const found = readFile(text, { file });
  return found.find(({ topology }) => !topology.controlPlane.alone) ?? { ...baseOf(undefined), origins: found[0].origins };
}

/** The same, read once for all control planes of a program that start from it. */
export function baseOnce(program: IConstruct, text: string, file: string): Base {
  const known = basesOf(program);
  const key = `${file}\n${text}`;
  const base = known.get(key) ?? baseOfText(text, file);
  known.set(key, base);
  return base;
}

const basesOf = once((_: IConstruct) => new Map<string, Base>());

/** The control plane of a name as it is deployed: with problems where the text holds none, or cannot be read whole. */
export function deployedOfText(text: string, file: string, name: string): Base {
  const all = readFile(text, { file });
  const found = all.find(({ topology: { controlPlane } }) => controlPlane.name === name);
  if (found) return withProblems(found, found.topology.controlPlane.problems.map((problem) => ({ ...problem, file })));
  const unreadable = all[0].topology.controlPlane.problems.filter(({ absent }) => !absent).map((problem) => ({ ...problem, file }));
  const missing = { file, line: 1, message: `There is no OpenStackControlPlane '${name}' in '${file}'.`, absent: true };
  return withProblems(all[0], unreadable.length > 0 ? unreadable : [missing]);
}

/** A base with the problems of what is deployed: they are findings too. */
export function withProblemsOf(base: Base, deployed: Base | undefined): Base {
  const { problems = [] } = deployed?.topology.controlPlane ?? {};
  return problems.length === 0 ? base : withProblems(base, [...base.topology.controlPlane.problems, ...problems]);
}

function withProblems({ topology, origins }: Base, problems: readonly TextProblem[]): Base {
  return { topology: { ...topology, controlPlane: { ...topology.controlPlane, problems } }, origins };
}

/** Manifests of a file to check against. */
export function contextOfText(text: string, file: string): ReadManifests {
  return readManifests(text, file);
}

/** A manifest to check against that is an object already. */
export function contextOf(manifest: Json): ReadManifests {
  return { documents: [manifest], problems: [], origins: NOWHERE };
}

/** A base with what is known beside it. */
export function withContext({ topology, origins }: Base, namespace: string | undefined, context: readonly ReadManifests[]): Base {
  if (context.length === 0) return { topology, origins };
  const { controlPlane } = topology;
  const documents = context.flatMap((one) => one.documents);
  const known = readContext(documents, { name: controlPlane.name, namespace, configSecrets: configSecretNames(controlPlane.document) });
  return {
    topology: {
      ...topology,
      controlPlane: {
        ...controlPlane,
        neighbours: joinNeighbours(controlPlane.neighbours, known.neighbours),
        problems: [...controlPlane.problems, ...context.flatMap(({ problems }) => problems)],
      },
      secrets: [...topology.secrets, ...known.secrets],
      configMaps: [...topology.configMaps, ...known.configMaps],
    },
    origins: firstOf(...context.map((one) => one.origins), origins),
  };
}
