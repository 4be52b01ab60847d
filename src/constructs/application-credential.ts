import type { Duration } from 'cdk8s';
import { defined } from './defined';
import type { JsonObject } from '../model/json';

/** A request that an application credential is good for. */
export interface AccessRule {
  /** Type of the service in the catalog: `object-store`. */
  readonly service: string;
  /** Path of the request, where `*` and `**` stand for one and for several parts. */
  readonly path: string;
  /** HTTP method: `GET`. */
  readonly method: string;
}

/**
 * The application credential with which the Image service works in place of its password, from FR5 on. It is used only where
 * `spec.applicationCredential.enabled` of the control plane is true too.
 */
export interface ApplicationCredential {
  /** Whether the Image service gets one. */
  readonly enabled: boolean;
  /** How long it is good for, in whole days, at least two. @default - as the control plane says: 730 days */
  readonly expiration?: Duration;
  /** How long before that it is replaced, in whole days, less than the expiration. @default - as the control plane says: 364 days */
  readonly gracePeriod?: Duration;
  /** Its roles. @default - as the control plane says: admin and service */
  readonly roles?: string[];
  /** Whether it may make further credentials. @default - as the control plane says: false */
  readonly unrestricted?: boolean;
  /** The only requests that it is good for. @default - as the control plane says: all */
  readonly accessRules?: AccessRule[];
}

/** `spec.glance.applicationCredential`. @internal */
export function credentialFields(credential: ApplicationCredential | undefined): JsonObject | undefined {
  return credential && defined({
    enabled: credential.enabled,
    expirationDays: credential.expiration?.toDays({ integral: false }),
    gracePeriodDays: credential.gracePeriod?.toDays({ integral: false }),
    roles: credential.roles,
    unrestricted: credential.unrestricted,
    accessRules: credential.accessRules?.map(({ service, path, method }) => ({ service, path, method })),
  });
}
