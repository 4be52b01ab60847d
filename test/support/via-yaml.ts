import { parse, stringify } from 'yaml';
import type { Topology } from '../../src/model/topology';
import { readControlPlane } from '../../src/read/control-plane';
import { writeControlPlane } from '../../src/write/control-plane';

/** The same control plane as a team would have it in a file: written, and read again. */
export function viaYaml(topology: Topology): Topology {
  const text = stringify(writeControlPlane(topology));
  const { targets, secrets, configMaps, controlPlane: { whole, neighbours } } = topology;
  return readControlPlane(parse(text), { targets, secrets, configMaps, whole, neighbours });
}
