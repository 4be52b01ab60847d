import type { OptionFact } from '../store-facts';

/** Limits of what users may store. Source: glance 26.1, common/config.py. */
export const QUOTA_OPTIONS: readonly OptionFact[] = [
  {
    name: 'image_size_cap', type: 'integer', unit: 'bytes', default: 1099511627776, min: 1, max: 2 ** 63,
    doc: 'How large an image may be.',
  },
  {
    name: 'user_storage_quota', type: 'string', default: '0',
    doc: 'How much each project may store, as `500GB`; 0 is unlimited.',
    note: 'Units are B, KB, MB, GB and TB, without a space. Without effect when Keystone keeps the limits.',
  },
  {
    name: 'image_member_quota', type: 'integer', default: 128,
    doc: 'With how many projects an image may be shared; a negative number is unlimited.',
  },
  {
    name: 'image_property_quota', type: 'integer', default: 128,
    doc: 'How many properties an image may have; a negative number is unlimited.',
  },
  {
    name: 'image_tag_quota', type: 'integer', default: 128,
    doc: 'How many tags an image may have; a negative number is unlimited.',
  },
  {
    name: 'image_location_quota', type: 'integer', default: 10,
    doc: 'How many locations users may give an image; a negative number is unlimited.',
    note: 'Imports and copies between stores are not counted.',
  },
  {
    name: 'use_keystone_limits', type: 'boolean', default: false,
    doc: 'Whether Keystone keeps the limits, per project.',
    note: 'The operator sets it when the control plane has quotas. A limit that Keystone does not know is zero, and refuses everything.',
  },
];
