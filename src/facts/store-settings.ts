import { Release, type ReleaseFact } from './releases';

/** An option outside a store's section that its driver needs, and that the operator sets from some release on. */
export interface StoreSetting extends ReleaseFact {
  readonly driver: string;
  readonly section: string;
  readonly option: string;
  /** What the operator sets it to. */
  readonly value: string;
  readonly doc: string;
}

/** `since` is the release whose operator sets it. Source: glance-operator, templates/common/config/00-config.conf, 18.0-fr1 to main. */
export const STORE_SETTINGS: readonly StoreSetting[] = [
  {
    driver: 'cinder', section: 'oslo_concurrency', option: 'lock_path', value: '/var/lib/glance/tmp', since: Release.FR4,
    doc: 'Where Glance keeps the locks under which it attaches volumes.',
  },
];
