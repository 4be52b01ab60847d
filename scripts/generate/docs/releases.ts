import { code, page, table } from './markdown';
import {
  BUS_CHANGE_CHECK, BUS_INSTANCE_CHECK, NOTIFICATIONS_REACH, RENAMED_GLANCE, VERSION_CHECK,
} from '../../../src/facts/admission';
import { SECRET_KEY_ORDER } from '../../../src/facts/config-secrets';
import { SHIPPED_SERVICES } from '../../../src/facts/data-plane';
import { EXTRA_MOUNTS, SPEC_FIELDS, VOLUME_SOURCES, type FieldFact } from '../../../src/facts/fields';
import { PARSED_LAYOUTS, SINGLE_WANTS, SPLIT_REFUSES, SPLIT_WARNS_SINCE } from '../../../src/facts/layouts';
import { EFFECTS, LIFECYCLE, type Effect } from '../../../src/facts/lifecycle';
import { CACHE_CRON_JOB } from '../../../src/facts/limits';
import { OPERATOR_VARIABLES } from '../../../src/facts/operator-variables';
import { CACHE_VOLUME } from '../../../src/facts/pod-storage';
import { RELEASES, type Release, type ReleaseFact } from '../../../src/facts/releases';
import { EXTRA_MOUNT_CONSUMERS, PROPAGATION_ITEMS, RESERVED_MOUNT_PATHS, RESERVED_VOLUMES } from '../../../src/facts/reserved-names';
import { STORE_SETTINGS } from '../../../src/facts/store-settings';

/** What differs from release to release. */
export function releasesPage(): string {
  return page(
    '# Releases',
    INTRODUCTION,
    '## By release',
    ...RELEASES.slice(1).flatMap(changesIn),
    '## By topic',
    'Without a last release, the newest one has it still.',
    ...ANSWERS.flatMap(({ question, rows }) => [`### ${question}`, table(['from', 'answer'], rows.map(({ since, answer }) => [since, answer]))]),
    ...TOPICS.flatMap(({ title, rows }) => [`### ${title}`, topicTable(rows)]),
  );
}

const INTRODUCTION = [
  `Manifests can be for ${RELEASES.map(code).join(', ')}. By default they are for all of them: only what every release takes is used,`,
  'and what a release would refuse is found. Naming a release, `ReleaseTarget`, unlocks what only it can do.',
  'What is not listed here is the same in every release.',
].join('\n');

/** Something that not every release has. */
interface Thing {
  readonly name: string;
  /** The first release that has it; the oldest one when absent. */
  readonly since?: Release;
  /** The last one. */
  readonly until?: Release;
  /** From this release on something else replaces it. */
  readonly replacedIn?: Release;
  readonly note?: string;
}

interface Topic {
  readonly title: string;
  readonly rows: readonly Thing[];
}

/** A question whose answer changes. */
interface Answer {
  readonly question: string;
  readonly rows: ReadonlyArray<ReleaseFact & { readonly answer: string }>;
}

const STORES_MEANT = { any: 'file store, alone or beside others', lone: 'file store that is the only store' };

const CACHE_NEEDS = { volume: 'those with a cache and a volume claim', cache: 'all with a cache' };

const ANSWERS: readonly Answer[] = [
  {
    question: 'Which split APIs the webhook refuses',
    rows: SPLIT_REFUSES.map(({ since, refuses }) => ({ since, answer: `those with a ${STORES_MEANT[refuses]}` })),
  },
  {
    question: 'Which single APIs are accepted',
    rows: SINGLE_WANTS.map(({ since, wants, by }) => ({ since, answer: `those with a ${STORES_MEANT[wants]}; the ${by} refuses others` })),
  },
  {
    question: 'For which layouts the webhook parses an API\'s own configuration',
    rows: PARSED_LAYOUTS.map(({ since, layouts }) => ({ since, answer: layouts.map(code).join(' and ') })),
  },
  {
    question: 'What the webhook says of a split API at an update',
    rows: [{ since: RELEASES[0], answer: 'nothing' }, { since: SPLIT_WARNS_SINCE, answer: 'it warns' }],
  },
  {
    question: 'Whether the webhook checks that `spec.notificationsBusInstance` names a RabbitMq',
    rows: BUS_INSTANCE_CHECK.map(({ since, checked }) => ({ since, answer: yesOrNo(checked) })),
  },
  {
    question: 'Whether the webhook compares a changed `notificationBusInstance` with `notificationsBus`',
    rows: BUS_CHANGE_CHECK.map(({ since, checked }) => ({ since, answer: yesOrNo(checked) })),
  },
  {
    question: 'Whether a new control plane must be called like the OpenStackVersion of its namespace',
    rows: VERSION_CHECK.map(({ since, checked }) => ({ since, answer: yesOrNo(checked) })),
  },
  {
    question: 'Whether notifications of the Image service go to the bus that the control plane names for all services',
    rows: NOTIFICATIONS_REACH.map(({ since, reached }) => ({ since, answer: yesOrNo(reached) })),
  },
  {
    question: 'What a change of `uniquePodNames` does',
    rows: RENAMED_GLANCE.map(({ since, effect }) => ({ since, answer: effect })),
  },
  {
    question: 'In which order the keys of a Secret with configuration are put together',
    rows: SECRET_KEY_ORDER.map(({ since, order }) => ({ since, answer: order })),
  },
  {
    question: 'What the CronJobs of the image cache are named',
    rows: CACHE_CRON_JOB.map(({ since, prefix, suffix }) => ({ since, answer: code(`${prefix}<pod>${suffix}`) })),
  },
  {
    question: 'Which pods have a volume for the image cache',
    rows: CACHE_VOLUME.map(({ since, needs }) => ({ since, answer: CACHE_NEEDS[needs] })),
  },
  {
    question: 'Which services `spec.extraMounts` reaches',
    rows: EXTRA_MOUNT_CONSUMERS.map(({ since, services }) => ({ since, answer: services.join(', ') })),
  },
  ...Object.values(LIFECYCLE).filter(({ rows }) => rows.length > 1).map(({ what, rows }) => ({
    question: `What an update does to an API when ${what}`,
    rows: rows.map(({ since, effects }) => ({ since, answer: effects.map(labelOf).join(', ') || 'nothing' })),
  })),
];

function labelOf(effect: Effect): string {
  return EFFECTS.find((facts) => facts.effect === effect)!.label;
}

const WHEN = { 'always': '', 'cinder': 'with a Cinder store', 'image-cache': 'with an image cache', 'pvc': 'with a volume claim' };

const TOPICS: readonly Topic[] = ([
  { title: 'Fields', rows: fieldsIn('spec', SPEC_FIELDS) },
  { title: 'Sources of volumes', rows: Object.entries(VOLUME_SOURCES).map(([name, { since, until }]) => ({ name: code(name), since, until })) },
  { title: 'Operator variables', rows: OPERATOR_VARIABLES.map(({ name, since, doc }) => ({ name: code(`{{ .${name} }}`), since, note: doc })) },
  {
    title: 'Items of `propagation`',
    rows: PROPAGATION_ITEMS.map(({ item, service, since }) => ({ name: `${code(item)} for ${service}`, since })),
  },
  {
    title: 'Options that the operator sets itself',
    rows: STORE_SETTINGS.map(({ driver, section, option, value, doc, since }) => ({
      name: code(`[${section}] ${option} = ${value}`), since, note: `${doc} ${driver[0].toUpperCase()}${driver.slice(1)} stores need it.`,
    })),
  },
  { title: 'Services of the data plane that the operator ships', rows: SHIPPED_SERVICES.map(({ name, since }) => ({ name: code(name), since })) },
  { title: 'Names of volumes that the operator uses', rows: RESERVED_VOLUMES.map(reserved) },
  { title: 'Paths that the operator mounts', rows: RESERVED_MOUNT_PATHS.map(reserved) },
] as readonly Topic[]).map(({ title, rows }) => ({ title, rows: rows.filter((row) => isLater(row) || row.until !== undefined) }));

function reserved({ name, since, until, when }: typeof RESERVED_VOLUMES[number]): Thing {
  return { name: [code(name), WHEN[when]].join(' ').trim(), since, until };
}

function yesOrNo(answer: boolean): string {
  return answer ? 'yes' : 'no';
}

function isLater({ since }: Thing): boolean {
  return since !== undefined && since !== RELEASES[0];
}

/** The fields below one that come, go, or are replaced. Extra mounts, which stand in two places, are listed once. */
function fieldsIn(path: string, { fields, item, type }: FieldFact): readonly Thing[] {
  const inFields = Object.entries(fields ?? {}).filter(([name, fact]) => fact !== VOLUME_SOURCES[name])
    .filter(([, fact]) => fact !== EXTRA_MOUNTS || path === 'spec')
    .flatMap(([name, fact]) => [...field(`${path}.${name}`, fact), ...fieldsIn(`${path}.${name}`, fact)]);
  return item === undefined ? inFields : [...inFields, ...fieldsIn(`${path}${type === 'list' ? '[]' : '.<name>'}`, item)];
}

function field(path: string, { since, until, doc, deprecated }: FieldFact): readonly Thing[] {
  const replaced = deprecated === undefined ? '' : `From ${deprecated.since} on use ${code(deprecated.use)}.`;
  return [{ name: code(path), since, until, replacedIn: deprecated?.since, note: [doc, replaced].filter((text) => text !== undefined && text !== '').join(' ') }];
}

function topicTable(rows: readonly Thing[]): string {
  const hasNotes = rows.some(({ note }) => (note ?? '') !== '');
  return table(['what', 'first', 'last', ...(hasNotes ? ['remark'] : [])],
    rows.map(({ name, since, until, note }) => [name, since ?? RELEASES[0], until ?? '', ...(hasNotes ? [note ?? ''] : [])]));
}

function changesIn(release: Release): readonly string[] {
  const before = RELEASES[RELEASES.indexOf(release) - 1];
  const rows = [
    ...ANSWERS.flatMap(({ question, rows: answers }) => answers.filter(({ since }) => since === release).map(({ answer }) => [question, `now: ${answer}`])),
    ...TOPICS.flatMap(({ title, rows: things }) => [
      ...namedIn(title, 'new', things.filter(({ since }) => since === release)),
      ...namedIn(title, 'on its way out', things.filter(({ replacedIn }) => replacedIn === release)),
      ...namedIn(title, 'gone', things.filter(({ until }) => until === before)),
    ]),
  ];
  return [`### ${release}`, rows.length === 0 ? 'Nothing that this library knows of.' : table(['topic', 'change'], rows)];
}

function namedIn(title: string, how: string, things: readonly Thing[]): ReadonlyArray<readonly string[]> {
  return things.length === 0 ? [] : [[title, `${how}: ${[...new Set(things.map(({ name }) => name))].join(', ')}`]];
}
