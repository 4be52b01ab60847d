import { code, page, table } from './markdown';
import { EFFECTS, LIFECYCLE, WITHOUT_EFFECT, type LifecycleFact, type ReleaseEffects } from '../../../src/facts/lifecycle';
import { RELEASES } from '../../../src/facts/releases';
import { releases } from '../../../src/model/words';
import { UPDATE_RULES } from '../../../src/rules/index.generated';

/** What each change does to running pods and data, and how to read `diff`. */
export function updatesPage(): string {
  return page(
    '# Updates',
    INTRODUCTION,
    '## Effects',
    table(['effect', 'in JSON', 'what it means'], EFFECTS.map(({ effect, label, doc }) => [label, code(effect), doc])),
    '## What each change does',
    'Per API, on what it effectively runs with: a text of its own replaces the template\'s, the class of volumes, the node selector and the Topology are inherited, and of mounts only those count that reach it.',
    table(['when', 'effect', 'why'], Object.values(LIFECYCLE).map(rowOf)),
    'These do nothing to the pods:',
    table(['what changes', 'what happens instead'], WITHOUT_EFFECT.map(({ what, why }) => [what, why])),
    '## How to read `diff`',
    HOW_TO_READ,
    '## What else is found',
    table(['code', 'severity', 'what'], UPDATE_RULES.slice().sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code: rule, severity, title }) => [`[${rule}](rules.md#${rule.toLowerCase()})`, severity, title])),
    '## At synth',
    AT_SYNTH,
    '## Where this was read',
    sources(),
  );
}

const INTRODUCTION = [
  'What an update of the control plane does to the pods and the data of the Image service. `cdk8s-glance diff OLD NEW` tells it for two control planes.',
  'Both are made from one table of facts, which were read in the operators\' code of every release.',
].join('\n');

const HOW_TO_READ = [
  '```sh\noc get openstackcontrolplane openstack-control-plane -n openstack -o yaml | cdk8s-glance diff - openstack_control_plane.yaml\n```',
  [
    '- First comes what the cluster **refuses** the update for, with the rule. What the control plane had wrong about it before is not told again.',
    '- Then each API with its effects, and below it each change that has one. A release is named where not all of the target have the effect; `--release` chooses the target.',
    '- Then what the cluster takes and what **would not work**: pods that cannot start are no refusal. `check` says the same of the new file alone.',
    '- Last what else there is to know, such as a volume that does not grow.',
  ].join('\n'),
  'The exit status is 1 when the update is refused or the pods of an API are all replaced at once, 2 on misuse, and 0 otherwise. '
    + '`--format json` prints `{"refused": […], "apis": {"default": ["rolling"]}}`: the findings as `check --format json` prints them, and the effects on each API, the worst of all releases of the target.',
  [
    '- `status`, managed fields and defaults that the cluster wrote out are no difference: what is read back from the cluster is no update of the file that was applied.',
    '- A file may be a list, as `oc get` prints it, and hold Secrets beside the control plane: their content counts where both files have it.',
    '- NEW may be a merge patch, as `oc patch --type merge` takes it; it is applied to OLD. A file without a name and `spec.secret` is taken for one.',
    '- A whole NEW is taken for all that there will be. After `oc apply`, what somebody else added on the cluster stays there all the same.',
    '- What the webhook wrote into the cluster stays where the file says nothing of it: `storage.external`, and the time limit of an API.',
  ].join('\n'),
].join('\n\n');

const AT_SYNTH = [
  'A program names the manifest that is deployed with `deployedFile` of the control plane: what the last synth wrote, or what `oc get -o yaml` printed.',
  'Then the findings of the table above are findings of the synth, and can be acknowledged like all others.',
].join('\n');

function rowOf({ what, why, rows }: LifecycleFact): readonly string[] {
  return [what, rows.length === 1 ? effectsOf(rows[0]) : rows.map((row) => `${span(rows, row)}: ${effectsOf(row)}`).join('; '), why];
}

/** From its first release to the one before the next row's. */
function span(rows: readonly ReleaseEffects[], row: ReleaseEffects): string {
  const next = rows[rows.indexOf(row) + 1];
  return releases(RELEASES.slice(RELEASES.indexOf(row.since), next && RELEASES.indexOf(next.since)));
}

function effectsOf({ effects }: ReleaseEffects): string {
  return effects.length === 0 ? 'nothing' : effects.map((effect) => EFFECTS.find((facts) => facts.effect === effect)!.label).join(', ');
}

function sources(): string {
  const all = [...new Set(Object.values(LIFECYCLE).map(({ source }) => source.replace(/^W\d+: /, '')))];
  return all.map((source) => `- ${source}`).join('\n');
}
