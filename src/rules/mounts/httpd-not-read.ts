import { HTTPD_CUSTOM } from '../../facts/httpd';
import { Release } from '../../facts/releases';
import { listOr, type JsonObject } from '../../model/json';
import { objectsIn } from '../../model/mount-plan';
import { isWithinPath, mountPathOf, plainPath } from '../../model/pods';
import { targetsBefore } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { MountNode, Topology } from '../../model/topology';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';
import { reachedMounts } from './reach';
import { entryBody, withMount } from './sample';

export const httpdNotRead: Rule = {
  code: 'GLN-MOUNTS-028',
  title: 'A file for Apache is mounted that Apache does not read',
  why: `Apache reads the files *.conf of ${HTTPD_CUSTOM.directory}, on the releases that look there.`,
  severity: Severity.WARNING,
  source: 'glance-operator, config/samples/httpd-overrides; its virtual host from 18.0-fr3 on',

  *check(topology) {
    const early = targetsBefore(topology, HTTPD_CUSTOM.since);
    for (const { entry, index, mount } of reachedMounts(topology)) {
      const path = mountPathOf(mount);
      if (path === undefined || !isWithinPath(path, HTTPD_CUSTOM.directory)) continue;
      const others = othersIn(topology, entry, mount, path);
      if (early.length > 0) yield finding(entry, index, `What is mounted at '${path}' is for Apache, which looks there from ${HTTPD_CUSTOM.since} on.`, `it has no effect on ${releases(early)}.`, `target: ReleaseTarget.since(Release.${HTTPD_CUSTOM.since}).`);
      if (others.length > 0) yield finding(entry, index, `Of what is mounted at '${path}', Apache does not read ${quoted(others)}.`, 'what stands there has no effect, on every release.', "a name that ends with '.conf'.");
    }
  },

  trips: () => withFile('timeouts.txt'),
  passes: () => withFile('timeouts.conf'),
};

function finding(on: MountNode, index: number, message: string, consequence: string, fix: string): Finding {
  return { on, field: `mounts[${index}].mountPath`, message, consequence, fix };
}

/** Files of other names, as far as the names are known. */
function othersIn({ configMaps }: Topology, { volumes }: MountNode, { name, subPath }: JsonObject, path: string): readonly string[] {
  if (plainPath(path) !== HTTPD_CUSTOM.directory) return [path].filter((file) => subPath !== undefined && !HTTPD_CUSTOM.files.test(file));
  const volume = volumes.find((one) => one.name === name);
  const shown = volume && subPath === undefined ? objectsIn(volume).filter(({ kind, items }) => kind === 'configMap' && listOr(items).length === 0) : [];
  const keys = shown.flatMap((one) => configMaps.find((known) => known.name === one.name)?.data.map(([key]) => key) ?? []);
  return keys.filter((key) => !HTTPD_CUSTOM.files.test(key));
}

function withFile(key: string): Topology {
  const topology = sketch({ release: Release.FR6, configMaps: { 'glance-httpd': { [key]: 'KeepAlive On\n' } } });
  return withMount(topology, entryBody('httpd', { configMap: { name: 'glance-httpd' } }, HTTPD_CUSTOM.directory));
}
