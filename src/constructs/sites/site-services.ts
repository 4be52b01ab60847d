import { COMPUTES_PREFIX, SITE_POOLS } from '../../facts/site-wiring';
import type { JsonObject } from '../../model/json';
import type { SiteComputes, SiteVolumes } from '../../model/site-node';
import { filled } from '../defined';

/** The backup service of a site, from FR5 on: an entry of `cinderBackups`. Once there is one, the single `cinderBackup` is removed. */
export interface SiteBackups {
  /** The name of the entry. @default - the name of the site */
  readonly entryName?: string;
  /** The pool in the site's Ceph cluster. @default 'backups' */
  readonly pool?: string;
  /** Number of pods. @default 1 */
  readonly replicas?: number;
  /** Networks of its pods. @default - those of the base, or `storage` */
  readonly networkAttachments?: string[];
}

/**
 * The volume service of a site: an entry of `cinderVolumes`. What its text says already stays, and what it lacks is added, option by
 * option; what it says differently is an error.
 */
export interface SiteCinder {
  /** Whether anything is written for it. @default - true, where the control plane has the Block Storage service */
  readonly enabled?: boolean;
  /** The name of the entry. @default - the name of the site */
  readonly entryName?: string;
  /** The section of the back end, and its `volume_backend_name`. @default - those of the base with a driver, or the name of the site */
  readonly backendName?: string;
  /** The pool of volumes in the site's Ceph cluster. @default 'volumes' */
  readonly pool?: string;
  /** Number of pods: a back end has one. @default - that of the base, or the operator's, 1 */
  readonly replicas?: number;
  /** Networks of its pods. @default - those of the base, or `storage` with Ceph */
  readonly networkAttachments?: string[];
  /** Its backup service. @default - none: the base's */
  readonly backups?: SiteBackups;
}

/** How the computes of a site use the Image service. */
export interface SiteNova {
  /** Whether anything is made for them. @default - true, where the control plane has the Compute service */
  readonly enabled?: boolean;
  /** The cell of the computes. @default 'cell1' */
  readonly cell?: string;
  /** The pool of disks in the site's Ceph cluster. @default 'vms' */
  readonly pool?: string;
  /** Name of the ConfigMap with their configuration. @default - `nova-` and the name of the site */
  readonly configMapName?: string;
  /** Name of the OpenStackDataPlaneService that takes it, for their nodeset. @default - `nova-` and the name of the site */
  readonly serviceName?: string;
}

/** @internal */
export function volumesOf(name: string, cinder: SiteCinder = {}, hasCeph: boolean): SiteVolumes {
  const { entryName = name, backendName, pool = SITE_POOLS.volumes, backups } = cinder;
  return {
    entry: entryName,
    ...(backendName === undefined ? {} : { backend: backendName }),
    ...(hasCeph ? { pool } : {}),
    body: podsOf(cinder),
    ...(backups ? { backups: { entry: backups.entryName ?? name, pool: backups.pool ?? SITE_POOLS.backups, body: podsOf(backups) } } : {}),
  };
}

/** @internal */
export function computesOf(name: string, nova: SiteNova = {}, hasCeph: boolean): SiteComputes {
  const { cell = 'cell1', pool = SITE_POOLS.computes, configMapName = `${COMPUTES_PREFIX}${name}`, serviceName = `${COMPUTES_PREFIX}${name}` } = nova;
  return { configMap: configMapName, service: serviceName, cell, ...(hasCeph ? { pool } : {}) };
}

function podsOf({ replicas, networkAttachments }: SiteCinder | SiteBackups): JsonObject {
  return filled({ replicas, networkAttachments }) ?? {};
}
