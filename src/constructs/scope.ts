import { Construct, type IConstruct } from 'constructs';
import { closest } from './element';

/** Marks of the constructs that others lie in. */
export const CONTROL_PLANE = Symbol.for('cdk8s-glance.ControlPlane');
export const GLANCE = Symbol.for('cdk8s-glance.Glance');
export const GLANCE_API = Symbol.for('cdk8s-glance.GlanceApi');

/** The Glance around a construct. */
export function requireGlance(construct: Construct): IConstruct {
  return closest(construct, GLANCE) ?? misplaced(construct, 'Glance', 'a Glance, or a construct inside one');
}

/** The control plane around a construct. */
export function requireControlPlane(construct: Construct): IConstruct {
  return closest(construct, CONTROL_PLANE) ?? misplaced(construct, 'ControlPlane', 'a ControlPlane, or a construct inside one');
}

/** Refuses what is no construct, or belongs to another Glance: without a word, it would be missing from the graph of this one. */
export function requireOwn(construct: Construct, property: string, used: readonly IConstruct[]): void {
  const glance = requireGlance(construct);
  for (const one of used) {
    const wrong = !Construct.isConstruct(one)
      ? 'what is no construct'
      : closest(one, GLANCE) === glance ? undefined : `'${one.node.path}', which is outside its Glance`;
    if (wrong !== undefined) {
      throw new Error(`${construct.constructor.name} '${construct.node.path}' has in its ${property} ${wrong}: pass one of '${glance.node.path}'`);
    }
  }
}

function misplaced(construct: Construct, missing: string, wanted: string): never {
  throw new Error(`${construct.constructor.name} '${construct.node.path}' is outside any ${missing}: pass ${wanted}, as its scope`);
}
