import { App, Chart, Duration, Size } from 'cdk8s';
import { LIBRARY } from './library';
import { baseOfText } from '../../constructs/base';
import { collect, constructOrigins } from '../../constructs/collect';
import { ControlPlane, type ControlPlaneProps } from '../../constructs/control-plane';
import { isElement } from '../../constructs/element';
import type { Base, SynthesisRoot } from '../../constructs/synthesis';
import { assemble } from '../../model/assemble';
import { firstOf } from '../../model/origins';
import type { Topology } from '../../model/topology';
import { RULES } from '../../rules/index.generated';
import { judge, type Judgement } from '../../rules/judge';
import type { Expr, Program } from '../../write/typescript/program';

/** What a program comes to. */
export interface Evaluated {
  readonly topology: Topology;
  readonly found: readonly Judgement[];
}

/** Carries out a program on its base, without writing anything: what a synth would make of it. */
export function evaluate({ declarations }: Program, base: string): Evaluated {
  const known = new Map<string, unknown>();
  for (const { name, value } of declarations) known.set(name, valueOf(value, known, base));
  return synthesized(known.get('controlPlane') as SynthesisRoot);
}

type Known = ReadonlyMap<string, unknown>;
type Properties = Readonly<Record<string, unknown>>;

function valueOf(expr: Expr, known: Known, base: string): unknown {
  const inner = (one: Expr) => valueOf(one, known, base);
  const evaluators: { readonly [kind in Expr['kind']]: (one: Extract<Expr, { kind: kind }>) => unknown } = {
    value: ({ value }) => value,
    list: ({ items }) => items.map(inner),
    fields: ({ entries }) => Object.fromEntries(entries.map(([name, one]) => [name, inner(one)])),
    make: ({ type, args }) => new (typeNamed(type) as new (...args: readonly unknown[]) => unknown)(...args.map(inner)),
    call: ({ type, method, args }) => called(type, method, args.map(inner), base),
    member: ({ type, member }) => (typeNamed(type) as Properties)[member],
    template: ({ before, name, after }) => `${before}${String(known.get(name))}${after}`,
    ref: ({ name, property }) => (property === undefined ? known.get(name) : (known.get(name) as Properties)[property]),
  };
  return evaluators[expr.kind](expr as never);
}

function typeNamed(name: string): unknown {
  return CDK8S[name] ?? LIBRARY[name];
}

const CDK8S: Readonly<Record<string, unknown>> = { App, Chart, Duration, Size };

function called(type: string, method: string, args: readonly unknown[], base: string): unknown {
  if (type === 'ControlPlane') return controlPlane(args as Parameters<typeof ControlPlane.fromFile>, base);
  return (typeNamed(type) as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>)[method](...args);
}

/** The base is no file yet. */
function controlPlane([scope, id, path, options = {}]: Parameters<typeof ControlPlane.fromFile>, text: string): unknown {
  const given: Base = baseOfText(text, path);
  return new ControlPlane(scope, id, { ...options, spec: {}, _base: given } as ControlPlaneProps);
}

function synthesized(root: SynthesisRoot): Evaluated {
  const collected = collect(root.node.findAll().filter(isElement));
  const topology = assemble(root._base.topology, { targets: root._releases, namespace: root._namespace, ...collected.made });
  const origins = firstOf(constructOrigins(collected), root._base.origins, { placeOf: () => ({ path: root.node.path }) });
  return { topology, found: judge(topology, origins, RULES) };
}
