import { SINGLE_WANTS } from '../../facts/layouts';
import { countsAsFile } from '../../model/operator-view';
import { apisOf, factOn, isRunning, storesOf, targetReleases } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { hasBrokenList, isMisread } from './store-lists';

export const singleWithoutFileStore: Rule = {
  code: 'GLN-LAYOUT-004',
  title: 'A single API has more than one file store, or none',
  why: 'A single API shows image locations to users; the operators allow it for files only, until a release switches the location API on.',
  severity: Severity.ERROR,
  source: 'W9: glance-operator, glance_webhook.go up to FR5; W10: glance_controller.go, apiDeployment(), from FR6 on',
  refusedAt: 'always',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const api of apisOf(topology, 'single')) {
      if (hasBrokenList(topology, api) || isMisread(topology, api)) continue;
      const facts = targetReleases(topology).map((release) => ({ release, ...factOn(SINGLE_WANTS, release) }));
      // The controller, unlike the webhook, looks at APIs without pods too.
      const refusing = facts.filter(({ wants, by }) => (isRunning(api) || by === 'controller') && !countsAsFile(topology, api, wants));
      if (refusing.length === 0) continue;
      const byWebhook = refusing.filter(({ by }) => by === 'webhook').map(({ release }) => release);
      const byController = refusing.filter(({ by }) => by === 'controller').map(({ release }) => release);
      yield {
        on: api,
        field: 'type',
        admitted: byWebhook.length === 0,
        message: `Single API '${api.name}' runs with ${quoted(storesOf(topology, api))}, and not with one file store alone.`,
        consequence: [
          byWebhook.length > 0 ? `the webhook rejects the control plane on ${releases(byWebhook)}` : '',
          byController.length > 0 ? `the operator deploys nothing and reports GlanceAPIReady False on ${releases(byController)}` : '',
        ].filter((part) => part !== '').join('; ') + '.',
        fix: 'layout: ApiLayout.SPLIT, with the file store, if there is one, in an API of its own.',
        inYaml: 'type: split, with the file store, if there is one, in an API of its own.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', stores: 'hub:rbd' } } }),
  passes: () => sketch({ apis: { default: { layout: 'split', stores: 'hub:rbd' } } }),
};
