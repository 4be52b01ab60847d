/**
 * The fields that a volume source cannot do without, and that only the StatefulSet's controller asks for: the custom resource lets
 * them be absent. Source: Kubernetes, pkg/apis/core/validation, validateVolumeSource().
 */
export const REQUIRED_IN_SOURCE: Readonly<Record<string, readonly string[]>> = {
  secret: ['secretName'],
  configMap: ['name'],
  nfs: ['server', 'path'],
  persistentVolumeClaim: ['claimName'],
  csi: ['driver'],
  hostPath: ['path'],
  iscsi: ['targetPortal', 'iqn'],
};

/** What is written instead of a field, because it is right one level down or elsewhere. */
export const MISTAKEN_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  secret: { secretName: 'name' },
  configMap: { name: 'configMapName' },
  persistentVolumeClaim: { claimName: 'name' },
};

/** Sources of a projection that have a `name`. Source: as REQUIRED_IN_SOURCE, validateProjectedVolumeSource(). */
export const NAMED_IN_PROJECTION: readonly string[] = ['secret', 'configMap'];

/** What Kubernetes writes into a source that does not say it. Source: Kubernetes, pkg/apis/core/v1/defaults.go; the CRDs from FR4 on. */
export const SOURCE_DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  iscsi: { iscsiInterface: 'default' },
  scaleIO: { storageMode: 'ThinProvisioned', fsType: 'xfs' },
};
