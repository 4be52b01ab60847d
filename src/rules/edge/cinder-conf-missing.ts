import { Release } from '../../facts/releases';
import { fileName } from '../../model/ceph-conf';
import { cinderOf, type CinderService } from '../../model/cinder';
import { cinderMountOver, cinderMounts } from '../../model/cinder-mounts';
import { optionField, plainOption } from '../../model/plain-config';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { filesOfVolume } from '../ceph/conf-files';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { backup, dcn } from './sample';

export const cinderConfMissing: Rule = {
  code: 'GLN-EDGE-022',
  title: 'A service of cinder does not mount the configuration of its cluster',
  why: 'Entries of extraMounts reach volume services by their key; backup services only by CinderBackup, whatever their key is.',
  severity: Severity.ERROR,
  source: 'E11, M-A4: cinder-operator, internal/cinder/const.go; architecture, examples/dt/dcn',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const { service, section, option, path } of confs(topology)) {
      const mistake = mistakeIn(topology, service, path);
      if (mistake === undefined) continue;
      const item = service.kind === 'backup' ? 'CinderBackup' : service.name;
      yield {
        on: service.on,
        field: optionField(service, section, option),
        message: `The ${service.kind} service '${service.name}' reads '${path}', but ${mistake}.`,
        consequence: service.kind === 'backup' ? 'no backup of its zone is made or restored.' : 'the service comes up without the back end: no volume of it is made or attached.',
        fix: `propagation: [${item}] for the mount of the Secret with '${fileName(path)}'.`,
      };
    }
  },

  trips: () => dcn({
    backups: { az1: backup('az1') }, release: Release.FR5,
    mounts: ['central', 'az1', 'az2'].map((name) => ({ to: [name], level: 'spec', at: '/etc/ceph', volume: name, source: { secret: { secretName: `ceph-conf-${name}` } } })),
  }),
  passes: () => dcn({ backups: { az1: backup('az1') }, release: Release.FR5 }),
};

interface Conf {
  readonly service: CinderService;
  readonly section: string;
  readonly option: string;
  readonly path: string;
}

function confs(topology: Topology): readonly Conf[] {
  const { backends, backups } = cinderOf(topology);
  const ofVolumes = backends.filter(({ isRbd }) => isRbd)
    .flatMap(({ service, section, conf }) => (conf === undefined ? [] : [{ service, section, option: 'rbd_ceph_conf', path: conf }]));
  const ofBackups = backups.filter(({ body }) => body.replicas !== 0).flatMap((service) => {
    const path = plainOption(service, 'DEFAULT', 'backup_ceph_conf');
    return path ? [{ service, section: 'DEFAULT', option: 'backup_ceph_conf', path }] : [];
  });
  return [...ofVolumes, ...ofBackups];
}

function mistakeIn(topology: Topology, service: CinderService, path: string): string | undefined {
  const mount = cinderMountOver(cinderMounts(topology, service), path);
  if (!mount) return 'nothing is mounted there';
  const files = mount.volume && filesOfVolume(topology, mount.volume);
  if (!files || files.has(fileName(path))) return undefined;
  return files.size === 0 ? 'its mount shows no file' : `its mount shows only ${quoted([...files.keys()])}`;
}
