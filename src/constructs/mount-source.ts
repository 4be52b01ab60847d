import { basename } from 'node:path';
import type { IConfigMap, ISecret } from 'cdk8s-plus-28';
import { defined } from './defined';
import { textFile, type TextFile } from './text-file';
import type { JsonObject } from '../model/json';

/** Which files a ConfigMap or a Secret becomes. */
export interface MountSourceOptions {
  /**
   * The keys that become files, each with its path in the directory: `{ 'policy.yaml': 'glance/policy.yaml' }`. A key that is
   * missing keeps the pods from starting.
   *
   * @default - every key, as a file of its name
   */
  readonly items?: Record<string, string>;
}

/** What an `ExtraMount` shows. */
export class MountSource {
  /** The keys of a ConfigMap that exists, as files. Its name is the real one: kustomize adds a suffix to those that it generates. */
  public static fromConfigMapName(name: string, options: MountSourceOptions = {}): MountSource {
    return new MountSource({ hint: name, volume: { configMap: defined({ name, items: itemsOf(options) }) }, readOnly: true });
  }

  /** The keys of a ConfigMap, as files. */
  public static fromConfigMap(configMap: IConfigMap, options: MountSourceOptions = {}): MountSource {
    return MountSource.fromConfigMapName(configMap.name, options);
  }

  /** The keys of a Secret that exists, as files. */
  public static fromSecretName(name: string, options: MountSourceOptions = {}): MountSource {
    return new MountSource({ hint: name, volume: { secret: defined({ secretName: name, items: itemsOf(options) }) }, readOnly: true });
  }

  /** The keys of a Secret, as files. */
  public static fromSecret(secret: ISecret, options: MountSourceOptions = {}): MountSource {
    return MountSource.fromSecretName(secret.name, options);
  }

  /** A PersistentVolumeClaim that exists. All pods of the APIs share it, so it must be ReadWriteMany where there is more than one. */
  public static fromClaimName(name: string): MountSource {
    return new MountSource({ hint: name, volume: { persistentVolumeClaim: { claimName: name } }, readOnly: false });
  }

  /**
   * Texts by the names of their files: `{ 'policy.yaml': '…' }`. A ConfigMap is made of them, so nothing secret belongs there.
   * All together have less than 1 MiB.
   */
  public static fromText(files: Record<string, string>): MountSource {
    return MountSource.ofFiles(Object.entries(files).map(([key, text]) => ({ key, read: () => ({ text }) })));
  }

  /**
   * A text file of the machine that runs the synth, in UTF-8. A ConfigMap is made of it, so nothing secret belongs there.
   *
   * @param key its name in the directory, by default the one that it has
   */
  public static fromFile(path: string, key: string = basename(path)): MountSource {
    return MountSource.ofFiles([{ key, read: () => textFile(path) }]);
  }

  /** Several text files, each under its own name: see `fromFile`. */
  public static fromFiles(paths: string[]): MountSource {
    return MountSource.ofFiles(paths.map((path) => ({ key: basename(path), read: () => textFile(path) })));
  }

  /**
   * Any other volume, as in a pod: `{ nfs: { server: '172.18.0.5', path: '/staging' } }`, `{ csi: { driver: '…' } }`.
   *
   * @param volume the source alone, without a name
   */
  public static fromVolume(volume: { [key: string]: any }): MountSource {
    return new MountSource({ hint: Object.keys(volume)[0] ?? 'volume', volume: volume as JsonObject, readOnly: false });
  }

  private static ofFiles(files: readonly MountedFile[]): MountSource {
    return new MountSource({ files, readOnly: true });
  }

  private constructor(
    /** @internal */
    public readonly _plan: MountSourcePlan,
  ) {}
}

/** A file of a ConfigMap that is made. @internal */
export interface MountedFile {
  readonly key: string;
  read(): TextFile;
}

/** What a source comes to. @internal */
export interface MountSourcePlan {
  /** What the volume is named after. */
  readonly hint?: string;
  readonly volume?: JsonObject;
  /** In place of a volume: what a ConfigMap is made of. */
  readonly files?: readonly MountedFile[];
  /** What it is mounted as unless the user says otherwise. */
  readonly readOnly: boolean;
}

function itemsOf({ items }: MountSourceOptions): JsonObject['items'] {
  return items && Object.entries(items).map(([key, path]) => ({ key, path }));
}
