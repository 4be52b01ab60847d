import type { Severity } from './diagnostic';
import type { Node } from '../model/node';
import type { Topology } from '../model/topology';

/** What a rule found. `judge.ts` adds code, severity and place. */
export interface Finding {
  /** The node that is concerned. */
  readonly on: Node;
  /** A field of it, as in the custom resource (`type`), or an option (`[hub] rbd_store_pool`). */
  readonly field?: string;
  /** A line of the node's text, from 1, where no field tells the place. */
  readonly line?: number;
  /** What is wrong, in the user's names, true by itself. */
  readonly message: string;
  /** Who notices, when, on which releases; without a capital: it follows "On the cluster:". */
  readonly consequence: string;
  /** Code to write. */
  readonly fix: string;
  /** The same for whoever has a file and no program, where that is not the same words. */
  readonly inYaml?: string;
  /** Where it is not the rule's: a finding may be milder than its rule. */
  readonly severity?: Severity;
  /** Whatever the rule says, the cluster takes it on every release of the target, and it fails later. */
  readonly admitted?: boolean;
}

/** What all rules have. */
export interface RuleFacts {
  /** `GLN-<AREA>-<number>`; never reused. */
  readonly code: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  /** Where the fact was read. */
  readonly source: string;
  /**
   * When the cluster itself refuses what it finds: always, only as something new, or at an update only of an API that it knows.
   * Without it, what is wrong shows later.
   */
  readonly refusedAt?: 'always' | 'create' | 'known';
  /** It judges what only constructs know: the same control plane, read from YAML, cannot trip it. */
  readonly codeOnly?: true;
}

/** An invariant of one control plane. */
export interface Rule extends RuleFacts {
  check(topology: Topology): Iterable<Finding>;
  /** The smallest example that gives exactly one finding of this rule. */
  trips(): Topology;
  /** The nearest one in which no rule finds an error. */
  passes(): Topology;
}

/** What a change from one control plane to the next must respect. */
export interface UpdateRule extends RuleFacts {
  check(old: Topology, next: Topology): Iterable<Finding>;
  trips(): Update;
  passes(): Update;
}

export interface Update {
  readonly old: Topology;
  readonly next: Topology;
}
