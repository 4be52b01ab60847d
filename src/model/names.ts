import { factOn } from './query';
import { GLANCE_NAMES, LAYOUTS } from '../facts/layouts';
import { CACHE_CRON_JOB, CRON_JOB_NAME, DNS_LABEL, DNS_SUBDOMAIN, STATEFUL_SET_NAME, WEBHOOK_NAME_OVERHEAD } from '../facts/limits';
import type { Release } from '../facts/releases';

/** Whether a name is an RFC 1123 label: small letters, digits and hyphens, with a letter or digit at both ends. */
export function isDnsLabel(name: string): boolean {
  return name.length <= DNS_LABEL.max && LABEL.test(name);
}

/** Whether a name is labels with dots between them. Unlike a label, a part of it may be longer than 63 characters. */
export function isDnsSubdomain(name: string): boolean {
  return name.length <= DNS_SUBDOMAIN.max && SUBDOMAIN.test(name);
}

/** What the room for an API's name depends on. */
export interface NameUse {
  readonly layout: string;
  readonly release: Release;
  readonly uniquePodNames?: boolean;
  /** The API has an image cache. */
  readonly imageCache?: boolean;
  readonly replicas?: number;
}

/** How long the name of an API may be before the webhook refuses it. */
export function webhookNameLimit({ layout, uniquePodNames }: NameUse): number {
  return DNS_LABEL.max - WEBHOOK_NAME_OVERHEAD - glanceName(uniquePodNames).length - layout.length;
}

/** How long the name of an API may be for its pods and CronJobs to come into being. */
export function apiNameLimit(use: NameUse): number {
  const longest = statefulSetsOf('', use.layout, use.uniquePodNames).reduce((most, name) => Math.max(most, name.length), 0);
  const forPods = Math.min(webhookNameLimit(use), STATEFUL_SET_NAME.max - longest);
  if (!use.imageCache) return forPods;
  const { prefix, suffix } = factOn(CACHE_CRON_JOB, use.release);
  const index = `-${Math.max((use.replicas ?? 1) - 1, 0)}`;
  return Math.min(forPods, CRON_JOB_NAME.max - longest - prefix.length - index.length - suffix.length);
}

/** The StatefulSets of an API; none for a layout that nobody knows. */
export function statefulSetsOf(api: string, layout: string, uniquePodNames = false): readonly string[] {
  const halves = LAYOUTS.find((facts) => facts.layout === layout)?.halves ?? [];
  return halves.map(({ statefulSet }) => `${glanceName(uniquePodNames)}-${api}-${statefulSet}`);
}

/** The Services of an API. They start with `glance` whatever the Glance resource is named. */
export function servicesOf(api: string, layout: string): readonly string[] {
  const halves = LAYOUTS.find((facts) => facts.layout === layout)?.halves ?? [];
  return halves.flatMap(({ services }) => services).map((service) => `${GLANCE_NAMES.plain}-${api}-${service}`);
}

/** The known name that was most likely meant: the same but for case, or with few letters wrong, missing, added or swapped. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 0.5;
  for (const known of names) {
    if (Math.abs(known.length - name.length) >= least) continue;
    const distance = editDistance(wanted, known.toLowerCase());
    if (distance < least) {
      best = known;
      least = distance;
    }
  }
  return best;
}

/** How many letters must be added, left out, exchanged or swapped with their neighbour to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : Infinity;
      row.push(Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + Number(a[i - 1] !== b[j - 1]), swapped));
    }
    before = last;
    last = row;
  }
  return last[b.length];
}

const PART = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const LABEL = new RegExp(`^${PART}$`);
const SUBDOMAIN = new RegExp(`^${PART}(\\.${PART})*$`);

function glanceName(unique = false): string {
  return unique ? GLANCE_NAMES.unique : GLANCE_NAMES.plain;
}
