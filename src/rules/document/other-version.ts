import { CONTROL_PLANE_RESOURCE, GLANCE_RESOURCE } from '../../facts/custom-resources';
import { textOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const otherVersion: Rule = {
  code: 'GLN-DOCUMENT-003',
  title: 'A control plane is of a version that the cluster does not know',
  why: 'A kind is known by its group and version, and this one has had one version only.',
  severity: Severity.ERROR,
  source: 'openstack-operator and glance-operator, CRDs of every release: v1beta1 alone',
  refusedAt: 'always',

  *check({ controlPlane }) {
    const written = textOr(controlPlane.document.apiVersion);
    const resource = RESOURCES.find(({ kind }) => kind === controlPlane.document.kind);
    if (written === undefined || !resource || written === resource.apiVersion) return;
    yield {
      on: controlPlane,
      field: 'apiVersion',
      message: `The kind ${resource.kind} is not of the version '${written}'.`,
      consequence: 'the cluster knows no such kind, on every release: nothing of the file is applied.',
      fix: `apiVersion: ${resource.apiVersion}.`,
    };
  },

  trips: () => ofVersion('core.openstack.org/v1'),
  passes: () => ofVersion(CONTROL_PLANE_RESOURCE.apiVersion),
};

const RESOURCES = [CONTROL_PLANE_RESOURCE, GLANCE_RESOURCE];

function ofVersion(apiVersion: string) {
  const topology = sketch();
  return { ...topology, controlPlane: { ...topology.controlPlane, document: { ...topology.controlPlane.document, apiVersion } } };
}
