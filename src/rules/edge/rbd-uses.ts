import { cinderOf } from '../../model/cinder';
import type { Node } from '../../model/node';
import { computeConf, novaName, novaOf } from '../../model/nova';
import { once } from '../../model/once';
import { optionField, plainOption } from '../../model/plain-config';
import type { Topology } from '../../model/topology';

/** A back end of cinder, or compute nodes, with a Ceph cluster. */
export interface RbdUse {
  readonly on: Node;
  /** Whose it is, as the subject of a sentence. */
  readonly who: string;
  /** The field of `rbd_secret_uuid`. */
  readonly field: string;
  readonly conf?: string;
  readonly secretUuid?: string;
  readonly isNova: boolean;
}

/** What reaches volumes and disks in Ceph by a secret of libvirt. */
export const rbdUses = once((topology: Topology): readonly RbdUse[] => {
  const backends = cinderOf(topology).backends.filter(({ isRbd }) => isRbd).map(({ service, section, conf, secretUuid }) => ({
    on: service.on, isNova: false, who: `The back end '${section}' of volume service '${service.name}'`,
    field: optionField(service, section, OPTION), conf, secretUuid,
  }));
  const computes = novaOf(topology).computes.filter((text) => plainOption(text, 'libvirt', 'images_type') === 'rbd').map((text) => ({
    on: text.on, isNova: true, who: `The file ${novaName(text)}`, field: optionField(text, 'libvirt', OPTION),
    conf: computeConf(text), secretUuid: plainOption(text, 'libvirt', OPTION) || undefined,
  }));
  return [...backends, ...computes];
});

const OPTION = 'rbd_secret_uuid';
