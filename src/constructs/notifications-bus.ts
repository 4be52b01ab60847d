import { defined } from './defined';
import { TEMPLATE_FIELDS } from '../facts/fields';
import type { Release } from '../facts/releases';
import { hasField } from '../model/fields';
import type { JsonObject } from '../model/json';

/**
 * Where the Image service sends notifications. FR1 and FR2 cannot: name a later target. From FR5 on the operator probably sends
 * none, whatever is said: see docs/rules.md#gln-resource-006.
 */
export interface NotificationsBus {
  /** Name of the RabbitMq: a key of `spec.rabbitmq.templates`. */
  readonly cluster: string;
  /** User on it, from FR5 on. @default - one of the operator's */
  readonly user?: string;
  /** Virtual host on it, from FR5 on. @default - the operator's */
  readonly vhost?: string;
}

/** The field that every release of the target has and that says all; where there is none a rule says so. @internal */
export function busFields(bus: NotificationsBus | undefined, releases: readonly Release[]): JsonObject {
  if (!bus) return {};
  const { cluster, user, vhost } = bus;
  const says = user !== undefined || vhost !== undefined;
  const isNewer = says || releases.every((release) => hasField(TEMPLATE_FIELDS.fields!.notificationsBus, release));
  return isNewer ? { notificationsBus: defined({ cluster, user, vhost }) } : { notificationBusInstance: cluster };
}
