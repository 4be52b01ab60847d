import type { Construct, IConstruct } from 'constructs';
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

function misplaced(construct: Construct, missing: string, wanted: string): never {
  throw new Error(`${construct.constructor.name} '${construct.node.path}' is outside any ${missing}: pass ${wanted}, as its scope`);
}
