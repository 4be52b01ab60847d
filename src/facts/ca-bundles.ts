/** Where the operators mount the bundle of a control plane in pods. Source: as RESERVED_MOUNT_PATHS. */
export const MOUNTED_BUNDLE = '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem';

/** Where the pods have the system's bundle. Source: glance-operator, the value that it sets itself from FR5 on. */
export const SYSTEM_BUNDLE = '/etc/pki/tls/certs/ca-bundle.crt';
