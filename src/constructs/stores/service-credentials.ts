import type { ISecret } from 'cdk8s-plus-28';
import type { ConditionalValue, DerivedOptions } from './image-store';
import { variableText } from '../../model/template/guard';
import type { OptionValue } from '../../model/topology';

/**
 * Who Glance logs in as at another service of OpenStack. No secret value passes through the synth: the operator fills in
 * what it knows, and everything else stays in a Secret.
 *
 * All Cinder stores of an API share one login: the first one that is used decides, so give them the same credentials.
 */
export class ServiceCredentials {
  /** The user of the Image service itself, in the project `service`. The operator fills in its name and password. */
  public static serviceUser(): ServiceCredentials {
    return new ServiceCredentials(Kind.USER);
  }

  /**
   * The application credential of the Image service, from FR5 on. The operator makes it once the Image service is ready, so the first
   * deployment logs in as the service user, and so does every release that has none.
   *
   * Needs `spec.applicationCredential.enabled` and `spec.glance.applicationCredential.enabled`, and a glance_store to which the product
   * has taken the options over: upstream they are new in 5.4.
   */
  public static applicationCredential(): ServiceCredentials {
    return new ServiceCredentials(Kind.APPLICATION_CREDENTIAL);
  }

  /**
   * An existing Secret with one key, whose value is INI text: a section named after the store's id with the user and the password, as
   * `cinder_store_user_name` and `cinder_store_password`, or as `swift_store_user` (`project:user`) and `swift_store_key`.
   * It may hold `cinder_store_project_name` too, which is `service` otherwise.
   */
  public static fromSecretName(name: string): ServiceCredentials {
    return new ServiceCredentials(Kind.SECRET, name);
  }

  /** A Secret with one key, whose value is INI text: see `fromSecretName`. */
  public static fromSecret(secret: ISecret): ServiceCredentials {
    return ServiceCredentials.fromSecretName(secret.name);
  }

  private constructor(
    private readonly kind: Kind,
    /** @internal */
    public readonly _secretName?: string,
  ) {}

  /** The options of a store that log it in. @internal */
  public _options(names: CredentialOptions): DerivedOptions {
    const user: Record<string, OptionValue> = { ...names.user, ...names.project };
    const address = { [names.address]: variableText('KeystoneInternalURL') };
    const byKind = { [Kind.USER]: user, [Kind.SECRET]: names.project, [Kind.APPLICATION_CREDENTIAL]: issued(names, user) };
    return { ...address, ...byKind[this.kind] };
  }
}

/** How a driver calls what it logs in with. @internal */
export interface CredentialOptions {
  readonly address: string;
  /** The service user, by option. */
  readonly user: Readonly<Record<string, OptionValue>>;
  /** Its project, where that is an option of its own. */
  readonly project: Readonly<Record<string, OptionValue>>;
  readonly credentialId: string;
  readonly credentialSecret: string;
}

enum Kind { USER = 'user', APPLICATION_CREDENTIAL = 'application-credential', SECRET = 'secret' }

const ID = 'ApplicationCredentialID';

/** Both variables come together. */
function issued({ credentialId, credentialSecret }: CredentialOptions, user: Readonly<Record<string, OptionValue>>): DerivedOptions {
  const when = (present: boolean) => ({ variable: ID, present });
  const fallback = Object.entries(user).map(([name, value]): [string, ConditionalValue] => [name, { value, when: when(false) }]);
  return {
    [credentialId]: { value: variableText(ID), when: when(true) },
    [credentialSecret]: { value: variableText('ApplicationCredentialSecret'), when: when(true) },
    ...Object.fromEntries(fallback),
  };
}
