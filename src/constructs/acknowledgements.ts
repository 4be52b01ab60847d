import type { IConstruct } from 'constructs';
import type { Acknowledgement } from '../rules/acknowledge';

const ACKNOWLEDGED = Symbol.for('cdk8s-glance.acknowledged');

interface Acknowledging extends IConstruct { [ACKNOWLEDGED]?: Acknowledgement[] }

/** Notes at a construct that a finding is accepted there and below. */
export function acknowledgeAt(construct: IConstruct, code: string, reason: string): void {
  const here: Acknowledging = construct;
  (here[ACKNOWLEDGED] ??= []).push({ code, reason, path: construct.node.path });
}

/** What was accepted at the constructs of a tree, and above it. */
export function acknowledgedIn(root: IConstruct, below: readonly IConstruct[]): readonly Acknowledgement[] {
  return [...root.node.scopes.slice(0, -1), ...below].filter((construct) => ACKNOWLEDGED in construct)
    .flatMap((construct) => (construct as Acknowledging)[ACKNOWLEDGED]!);
}
