import { textOr, type JsonObject } from '../../model/json';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { reachedMounts } from './reach';
import { entryBody, withMount } from './sample';

export const oddPath: Rule = {
  code: 'GLN-MOUNTS-014',
  title: 'A path of a mount is not what Kubernetes takes',
  why: 'A mount path is absolute and has no colon; a sub path is relative and does not leave its volume.',
  severity: Severity.ERROR,
  source: 'Kubernetes, VolumeMount; pkg/apis/core/validation, ValidateVolumeMounts()',

  *check(topology) {
    for (const { entry, index, mount } of reachedMounts(topology)) {
      for (const { field, wrong, mild } of oddIn(mount)) {
        yield {
          on: entry,
          field: `mounts[${index}].${field}`,
          message: wrong,
          consequence: mild
            ? 'Kubernetes lets it pass, and what comes of it is up to the container runtime of the node.'
            : 'Kubernetes refuses the pods on every release, so that the API gets no pods, or keeps its old ones.',
          fix: FIXES[field],
          ...(mild ? { severity: Severity.WARNING } : {}),
        };
      }
    }
  },

  trips: () => withMount(sketch(), entryBody('policy', { configMap: { name: 'policy' } }, '/etc/policy.yaml', { subPath: '../policy.yaml' })),
  passes: () => withMount(sketch(), entryBody('policy', { configMap: { name: 'policy' } }, '/etc/policy.yaml', { subPath: 'policy.yaml' })),
};

interface Odd {
  readonly field: string;
  readonly wrong: string;
  /** No more than the documentation of Kubernetes says so. */
  readonly mild?: boolean;
}

const FIXES: Readonly<Record<string, string>> = {
  mountPath: 'mountPath: an absolute path without a colon.',
  subPath: "subPath: a relative path without '..', such as the name of the file.",
  subPathExpr: 'keep one of subPath and subPathExpr, a relative path.',
  mountPropagation: 'leave mountPropagation out.',
};

const PROPAGATIONS = ['None', 'HostToContainer', 'Bidirectional'];

function* oddIn(mount: JsonObject): Iterable<Odd> {
  const path = textOr(mount.mountPath) ?? '';
  if (path !== '' && !path.startsWith('/')) yield { field: 'mountPath', wrong: `The mount path '${path}' is not absolute.`, mild: true };
  if (path.includes(':')) yield { field: 'mountPath', wrong: `The mount path '${path}' has a colon.`, mild: true };
  const subPath = textOr(mount.subPath) ?? '';
  const expression = textOr(mount.subPathExpr) ?? '';
  if (leaves(subPath)) yield { field: 'subPath', wrong: `The sub path '${subPath}' leaves its volume.` };
  if (leaves(expression)) yield { field: 'subPathExpr', wrong: `The sub path '${expression}' leaves its volume.` };
  if (subPath !== '' && expression !== '') yield { field: 'subPathExpr', wrong: `The mount of '${path}' has both subPath and subPathExpr.` };
  const propagation = textOr(mount.mountPropagation);
  if (propagation !== undefined && !PROPAGATIONS.includes(propagation)) {
    yield { field: 'mountPropagation', wrong: `The mount of '${path}' has the mountPropagation '${propagation}'.` };
  }
}

function leaves(path: string): boolean {
  return path.startsWith('/') || path.split('/').includes('..');
}
