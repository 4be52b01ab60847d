import type { Sketch } from '../../model/sketch';

/** A Block Storage service with one back end, for the examples of rules. */
export function withDriver(driver: string, ...lines: readonly string[]): Pick<Sketch, 'spec'> {
  const text = ['[volumes]', 'volume_backend_name = volumes', `volume_driver = cinder.volume.drivers.${driver}`, ...lines, ''].join('\n');
  return { spec: { cinder: { template: { databaseInstance: 'openstack', secret: 'osp-secret', cinderVolumes: { volumes: { customServiceConfig: text } } } } } };
}
