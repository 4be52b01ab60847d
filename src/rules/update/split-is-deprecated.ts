import { SPLIT_WARNS_SINCE } from '../../facts/layouts';
import { Release } from '../../facts/releases';
import { apisOf, isSince } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { UpdateRule } from '../rule';

export const splitIsDeprecated: UpdateRule = {
  code: 'GLN-UPDATE-011',
  title: 'The webhook will call split deprecated',
  why: 'The warning is early: these releases still refuse a single API for all stores but a file store.',
  severity: Severity.INFO,
  source: 'W21: glance-operator, glance_webhook.go, ValidateUpdate(); W10',

  *check(_, next) {
    const apis = apisOf(next, 'split');
    const warning = next.targets.filter((release) => isSince(release, SPLIT_WARNS_SINCE));
    if (apis.length === 0 || warning.length === 0) return;
    yield {
      on: next.glance,
      field: 'glanceAPIs',
      message: `The layout of ${quoted(apis)} is split.`,
      consequence: `the webhook warns that split is deprecated on ${releases(warning)}, and admits the update.`,
      fix: 'nothing: keep ApiLayout.SPLIT.',
      inYaml: 'nothing: keep type: split.',
    };
  },

  trips: () => ({ old: sketch(), next: sketch() }),
  passes: () => ({ old: sketch({ release: Release.FR5 }), next: sketch({ release: Release.FR5 }) }),
};
