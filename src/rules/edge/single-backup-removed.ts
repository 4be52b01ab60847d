import { Release } from '../../facts/releases';
import { cinderTemplate } from '../../model/cinder';
import { at, isObject, objectOr, type JsonObject } from '../../model/json';
import { isDeployed, isSince } from '../../model/query';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn } from './sample';

export const singleBackupRemoved: Rule = {
  code: 'GLN-EDGE-025',
  title: 'The only backup service of cinder is removed',
  why: 'As soon as cinderBackups has an entry, the operator deletes the service of cinderBackup.',
  severity: Severity.WARNING,
  source: 'E11: cinder-operator, internal/controller/cinder_controller.go',

  *check(topology) {
    const template = cinderTemplate(topology);
    const with_ = topology.targets.filter((release) => isSince(release, Release.FR5));
    const several = Object.keys(objectOr(template.cinderBackups)).length > 0;
    const replicas = at(template, 'cinderBackup', 'replicas');
    if (!several || with_.length === 0 || !isObject(template.cinderBackup) || replicas === 0 || !isDeployed(topology, 'cinder')) return;
    yield {
      on: topology.controlPlane,
      field: 'spec.cinder.template.cinderBackup',
      message: 'Cinder has cinderBackup and cinderBackups.',
      consequence: `the service of cinderBackup is deleted on ${releases(with_)}; backups of its zone need an entry of cinderBackups.`,
      fix: 'move it to cinderBackups, and set replicas: 0 for cinderBackup.',
    };
  },

  trips: () => dcn({ release: Release.FR5, spec: withSingle(1) }),
  passes: () => dcn({ release: Release.FR5, spec: withSingle(0) }),
};

function withSingle(replicas: number): JsonObject {
  return { cinder: { template: { cinderBackup: { replicas }, cinderBackups: { az1: { replicas: 1 } } } } };
}
