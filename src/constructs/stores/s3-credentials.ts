import type { ISecret } from 'cdk8s-plus-28';
import type { SecretText } from '../../model/secret-text';
import { environmentText, fileLine } from '../secret-source';

/** Where the two values are, in environment variables of the synth. */
export interface S3EnvironmentCredentials {
  /** Name of the variable that holds the access key. */
  readonly accessKey: string;
  /** Name of the variable that holds the secret key. */
  readonly secretKey: string;
  /** Name of the Secret to make. @default - `glance-<storeId>-s3` */
  readonly secretName?: string;
}

/** Where the two values are, in files on the machine of the synth. */
export interface S3FileCredentials {
  /** Path of the file that holds the access key and nothing else. */
  readonly accessKey: string;
  /** Path of the file that holds the secret key and nothing else. */
  readonly secretKey: string;
  /** Name of the Secret to make. @default - `glance-<storeId>-s3` */
  readonly secretName?: string;
}

/**
 * The access key and the secret key of an S3 account. They reach the cluster in a Secret, never in the control plane.
 *
 * glance_store 4.3 writes both into the location of every image: revoking a key makes the images of its time unreadable,
 * and a secret key with `:` or `//` in it uploads images that can never be downloaded. Such keys are errors.
 */
export class S3Credentials {
  /**
   * An existing Secret with one key, whose value is INI text: a section named after the store's id with
   * `s3_store_access_key` and `s3_store_secret_key`.
   */
  public static fromSecretName(name: string): S3Credentials {
    return new S3Credentials(name);
  }

  /** A Secret with one key, whose value is INI text: see `fromSecretName`. */
  public static fromSecret(secret: ISecret): S3Credentials {
    return new S3Credentials(secret.name);
  }

  /** Makes a Secret at synth from environment variables, as a pipeline has them. */
  public static fromEnvironment(variables: S3EnvironmentCredentials): S3Credentials {
    const keys = { accessKey: environmentText(variables.accessKey), secretKey: environmentText(variables.secretKey) };
    return new S3Credentials(variables.secretName, keys);
  }

  /** Makes a Secret at synth from files. */
  public static fromFiles(files: S3FileCredentials): S3Credentials {
    const keys = { accessKey: fileLine(files.accessKey), secretKey: fileLine(files.secretKey) };
    return new S3Credentials(files.secretName, keys);
  }

  private constructor(
    /** @internal */
    public readonly _secretName: string | undefined,
    /** @internal */
    public readonly _keys?: { readonly accessKey: SecretText; readonly secretKey: SecretText },
  ) {}
}
