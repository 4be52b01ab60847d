import type { IConfigMap, ISecret } from 'cdk8s-plus-28';
import { SYSTEM_BUNDLE } from '../../facts/ca-bundles';
import type { MountNeed } from '../../model/topology';

/** The certificate authorities that a store trusts. */
export class CaBundle {
  /** Those of the pods: public ones, and the bundle that `spec.tls.caBundleSecretName` adds to. */
  public static system(): CaBundle {
    return new CaBundle(SYSTEM_BUNDLE);
  }

  /** A PEM file in a ConfigMap. It is mounted into every API that uses the store. @param key the key of the file, by default `ca.crt` */
  public static fromConfigMapName(name: string, key: string = DEFAULT_KEY): CaBundle {
    return new CaBundle(`${directoryOf(name)}/${key}`, { directory: directoryOf(name), source: { configMap: { name } }, readOnly: true, hint: name });
  }

  /** A PEM file in a ConfigMap: see `fromConfigMapName`. */
  public static fromConfigMap(configMap: IConfigMap, key: string = DEFAULT_KEY): CaBundle {
    return CaBundle.fromConfigMapName(configMap.name, key);
  }

  /** A PEM file in a Secret. It is mounted into every API that uses the store. @param key the key of the file, by default `ca.crt` */
  public static fromSecretName(name: string, key: string = DEFAULT_KEY): CaBundle {
    return new CaBundle(`${directoryOf(name)}/${key}`, { directory: directoryOf(name), source: { secret: { secretName: name } }, readOnly: true, hint: name });
  }

  /** A PEM file in a Secret: see `fromSecretName`. */
  public static fromSecret(secret: ISecret, key: string = DEFAULT_KEY): CaBundle {
    return CaBundle.fromSecretName(secret.name, key);
  }

  private constructor(
    /** @internal */
    public readonly _path: string,
    /** @internal */
    public readonly _need?: MountNeed,
  ) {}
}


const DEFAULT_KEY = 'ca.crt';

function directoryOf(name: string): string {
  return `/etc/glance-ca/${name}`;
}
