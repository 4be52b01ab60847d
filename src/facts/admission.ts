import { Release } from './releases';

/**
 * What the webhooks check of the control plane around the Image service, beyond the types and bounds of its fields.
 * Rules are numbered W1 to W22 as in the comments of the rules that ask these rows.
 */

/** A service that is refused while another one is absent or switched off. */
export interface ServiceNeeds {
  /** As in `spec`. */
  readonly service: string;
  readonly needs: readonly string[];
}

/** Of other services only what the Image service needs, or is needed for. Source: W4; openstack-operator, ValidateServiceDependencies(). */
export const SERVICE_NEEDS: readonly ServiceNeeds[] = [
  { service: 'keystone', needs: ['galera', 'memcached', 'rabbitmq'] },
  { service: 'glance', needs: ['galera', 'memcached', 'keystone'] },
  { service: 'nova', needs: ['glance'] },
  { service: 'octavia', needs: ['glance'] },
];

/** Services for which the webhook looks into a template without asking whether it is there. Source: W4; seen with nova. */
export const CRASHES_WITHOUT_TEMPLATE: readonly string[] = ['nova'];

/** What `override.service` may be for. Source: W12; lib-common, modules/common/service/types.go. */
export const SERVICE_ENDPOINTS: readonly string[] = ['public', 'internal'];

/** Whether the webhook compares `spec.notificationsBusInstance` with `spec.rabbitmq.templates`. Source: W17. */
export const BUS_INSTANCE_CHECK = [
  { since: Release.FR1, checked: false },
  { since: Release.FR4, checked: true },
  { since: Release.FR5, checked: false },
] as const;

/** The buses of `spec` that take no user there. Source: W18. */
export const BUSES_WITHOUT_USER: readonly string[] = ['messagingBus', 'notificationsBus'];

/** Whether a new control plane must be called like the one OpenStackVersion of its namespace. Source: W19. */
export const VERSION_CHECK = [
  { since: Release.FR1, checked: false },
  { since: Release.FR3, checked: true },
] as const;

/** Whether a change of `notificationBusInstance` is compared with `notificationsBus`. Source: W15. */
export const BUS_CHANGE_CHECK = [
  { since: Release.FR1, checked: false },
  { since: Release.FR5, checked: true },
] as const;

/** Whether the Image service sends notifications to the bus that the control plane names. Source: glance-operator, glance_controller.go. */
export const NOTIFICATIONS_REACH = [
  { since: Release.FR1, reached: true },
  // The operators move the value to notificationsBus, and the Image service's own asks notificationBusInstance alone.
  { since: Release.FR5, reached: false },
] as const;

/** What a change of `uniquePodNames` does to the Glance resource. Source: openstack-operator, glance.go and the webhook's name cache. */
export const RENAMED_GLANCE = [
  { since: Release.FR1, effect: 'the Glance resource is deleted and made anew under another name: all pods and volume claims are replaced' },
  { since: Release.FR5, effect: 'the Glance resource is deleted, or a second one is made beside it: the cached name and the computed one get mixed up' },
] as const;

/** Fields that samples still use, and what they are called today. Source: glance-operator, config/samples and docs. */
export const FORMER_FIELDS: Readonly<Record<string, string>> = {
  layout: 'type',
  databaseUser: 'databaseAccount',
  glanceAPI: 'glanceAPIs',
  glanceAPIExternal: 'glanceAPIs',
  glanceAPIInternal: 'glanceAPIs',
};
