import { Release } from '../../facts/releases';
import { cinderTemplate } from '../../model/cinder';
import { objectOr } from '../../model/json';
import { isDeployed, targetsBefore } from '../../model/query';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { backup, dcn } from './sample';

export const backupsNotOnRelease: Rule = {
  code: 'GLN-EDGE-024',
  title: 'A release has no backup service for each zone',
  why: `cinderBackups came with ${Release.FR5}; before, the API server removes the field without a word.`,
  severity: Severity.WARNING,
  source: 'E11: cinder-operator, api/v1beta1/cinder_types.go of each branch',

  *check(topology) {
    const before = targetsBefore(topology, Release.FR5);
    const names = Object.keys(objectOr(cinderTemplate(topology).cinderBackups));
    if (names.length === 0 || before.length === 0 || !isDeployed(topology, 'cinder')) return;
    yield {
      on: topology.controlPlane,
      field: 'spec.cinder.template.cinderBackups',
      message: `Cinder has cinderBackups, a field that is unknown on ${releases(before)}.`,
      consequence: 'it is removed, and only the one service of cinderBackup makes backups.',
      fix: `releases from ${Release.FR5} on as target, or cinderBackup.`,
      inYaml: `cinderBackup; or --release ${Release.FR5} and later ones, where no older one is deployed.`,
    };
  },

  trips: () => dcn({ backups: { az1: backup('az1') }, release: Release.FR4 }),
  passes: () => dcn({ backups: { az1: backup('az1') }, release: Release.FR5 }),
};
