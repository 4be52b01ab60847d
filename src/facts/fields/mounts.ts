import { Release } from '../releases';
import type { FieldFact } from './field-fact';
import { BOOLEAN, INTEGER, TEXT, TEXT_MAP, TEXTS } from './shared';

/** `extraMounts`, and the sources of a volume. Source: operators' CRDs of all releases; lib-common, modules/storage/storage.go. */

const object = (fields: Readonly<Record<string, FieldFact>>): FieldFact => ({ type: 'object', fields });
const list = (item: FieldFact): FieldFact => ({ type: 'list', item });
const texts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, TEXT]));

const QUANTITY: FieldFact = { type: 'quantity' };
const NAMED = object({ name: TEXT });
const ITEMS = list(object({ key: TEXT, path: TEXT, mode: INTEGER }));
const PROJECTED = object({ name: TEXT, items: ITEMS, optional: BOOLEAN });
const POD_FIELDS = list(object({
  path: TEXT,
  mode: INTEGER,
  fieldRef: object({ apiVersion: TEXT, fieldPath: TEXT }),
  resourceFieldRef: object({ containerName: TEXT, divisor: QUANTITY, resource: TEXT }),
}));
const SELECTOR = object({
  matchLabels: TEXT_MAP,
  matchExpressions: list(object({ key: TEXT, operator: TEXT, values: TEXTS })),
});

/** Sources that every release takes. */
const PORTABLE: Readonly<Record<string, FieldFact>> = {
  secret: { ...object({ secretName: TEXT, items: ITEMS, defaultMode: INTEGER, optional: BOOLEAN }), doc: 'The keys of a Secret as files.' },
  configMap: { ...object({ name: TEXT, items: ITEMS, defaultMode: INTEGER, optional: BOOLEAN }), doc: 'The keys of a ConfigMap as files.' },
  nfs: { ...object({ server: TEXT, path: TEXT, readOnly: BOOLEAN }), doc: 'An export of an NFS server.' },
  persistentVolumeClaim: { ...object({ claimName: TEXT, readOnly: BOOLEAN }), doc: 'A PersistentVolumeClaim.' },
  csi: {
    ...object({ driver: TEXT, fsType: TEXT, readOnly: BOOLEAN, volumeAttributes: TEXT_MAP, nodePublishSecretRef: NAMED }),
    doc: 'A volume that a CSI driver makes for the pod.',
  },
  emptyDir: { ...object({ medium: TEXT, sizeLimit: QUANTITY }), doc: 'A directory that lives as long as the pod.' },
  projected: {
    ...object({
      defaultMode: INTEGER,
      sources: list(object({
        secret: PROJECTED,
        configMap: PROJECTED,
        downwardAPI: object({ items: POD_FIELDS }),
        serviceAccountToken: object({ audience: TEXT, expirationSeconds: INTEGER, path: TEXT }),
        clusterTrustBundle: object({ name: TEXT, signerName: TEXT, labelSelector: SELECTOR, optional: BOOLEAN, path: TEXT }),
      })),
    }),
    doc: 'Several Secrets, ConfigMaps and the like in one directory.',
  },
};

/** Sources that RHOSO 19 no longer takes. */
const LEAVING: Readonly<Record<string, FieldFact>> = until(Release.STABLE_18, {
  hostPath: object({ path: TEXT, type: TEXT }),
  downwardAPI: object({ items: POD_FIELDS, defaultMode: INTEGER }),
  cephfs: object({ monitors: TEXTS, path: TEXT, user: TEXT, secretFile: TEXT, secretRef: NAMED, readOnly: BOOLEAN }),
  fc: object({ targetWWNs: TEXTS, lun: INTEGER, fsType: TEXT, readOnly: BOOLEAN, wwids: TEXTS }),
  iscsi: object({
    ...texts('targetPortal', 'iqn', 'iscsiInterface', 'fsType', 'initiatorName'),
    lun: INTEGER,
    portals: TEXTS,
    readOnly: BOOLEAN,
    chapAuthDiscovery: BOOLEAN,
    chapAuthSession: BOOLEAN,
    secretRef: NAMED,
  }),
  scaleIO: object({
    ...texts('gateway', 'system', 'protectionDomain', 'storagePool', 'storageMode', 'volumeName', 'fsType'),
    sslEnabled: BOOLEAN,
    readOnly: BOOLEAN,
    secretRef: NAMED,
  }),
  storageos: object({ volumeName: TEXT, volumeNamespace: TEXT, fsType: TEXT, readOnly: BOOLEAN, secretRef: NAMED }),
});

/** Sources that only FR1 takes; what is in them is not looked at. */
const GONE: Readonly<Record<string, FieldFact>> = until(Release.FR1, Object.fromEntries([
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cinder', 'ephemeral', 'flexVolume', 'flocker', 'gcePersistentDisk',
  'gitRepo', 'glusterfs', 'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'vsphereVolume',
].map((name) => [name, { type: 'any' as const }])));

/** What a volume can be made from. */
export const VOLUME_SOURCES: Readonly<Record<string, FieldFact>> = { ...PORTABLE, ...LEAVING, ...GONE };

/** `spec.extraMounts` and `template.extraMounts`. */
export const EXTRA_MOUNTS: FieldFact = {
  type: 'list',
  doc: 'Files and directories that pods get beside their own; an entry without `propagation` reaches every service that takes mounts.',
  item: {
    type: 'object',
    fields: {
      name: { type: 'text', doc: 'Free text that nothing reads.' },
      region: { type: 'text', doc: 'Free text that nothing reads.' },
      extraVol: {
        type: 'list',
        required: true,
        doc: 'Volumes, where they are mounted, and for whom.',
        item: {
          type: 'object',
          fields: {
            propagation: { type: 'list', item: TEXT, doc: 'Who gets them: compared letter by letter, and once for each match.' },
            extraVolType: { type: 'text', doc: 'Free text that nothing reads.' },
            volumes: { type: 'list', required: true, item: object({ name: TEXT, ...VOLUME_SOURCES }), doc: 'A name and one source each.' },
            mounts: {
              type: 'list',
              required: true,
              doc: 'Where in the containers.',
              item: object({
                ...texts('name', 'mountPath', 'subPath', 'subPathExpr', 'mountPropagation'),
                readOnly: BOOLEAN,
                recursiveReadOnly: { type: 'text', since: Release.FR4 },
              }),
            },
          },
        },
      },
    },
  },
};

function until(last: Release, rows: Readonly<Record<string, FieldFact>>): Readonly<Record<string, FieldFact>> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...row, until: last }]));
}
