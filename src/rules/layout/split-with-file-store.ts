import { SPLIT_REFUSES } from '../../facts/layouts';
import { countsAsFile } from '../../model/operator-view';
import { apisOf, factOn, isRunning, storesOf, targetReleases } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { hasBrokenList, isMisread } from './store-lists';

export const splitWithFileStore: Rule = {
  code: 'GLN-LAYOUT-001',
  title: 'A split API has a file store',
  why: 'A split API runs as two pods with a disk each: what one half stores, the other cannot read.',
  severity: Severity.ERROR,
  source: 'W8: glance-operator, api/v1beta1/glance_webhook.go, isFileBackend()',
  refusedAt: 'always',

  *check(topology) {
    // A fragment leaves the stores out on purpose, and the webhook looks at running APIs only.
    if (!topology.controlPlane.whole) return;
    for (const api of apisOf(topology, 'split').filter(isRunning)) {
      // Whatever a release refuses, there is a file store in it.
      if (!countsAsFile(topology, api, 'any')) continue;
      if (hasBrokenList(topology, api) || isMisread(topology, api)) continue;
      const refusing = targetReleases(topology).filter((release) => countsAsFile(topology, api, factOn(SPLIT_REFUSES, release).refuses));
      if (refusing.length === 0) continue;
      const files = storesOf(topology, api).filter((store) => store.driver === 'file');
      const isBuiltIn = files.some(({ builtIn }) => builtIn);
      yield {
        on: api,
        field: 'type',
        message: isBuiltIn
          ? `Split API '${api.name}' enables no store, and so gets the operator's own file store.`
          : `Split API '${api.name}' cannot use the file store ${quoted(files)}.`,
        consequence: `the webhook rejects the control plane on ${releases(refusing)}.`,
        fix: isBuiltIn ? 'stores: [store, …] of the GlanceApi, none of them a file store.' : 'layout: ApiLayout.SINGLE, or move the file store to an API of its own.',
        inYaml: isBuiltIn ? 'enabled_backends = id:type in its text, none of them of type file.' : 'type: single, or move the file store to an API of its own.',
      };
    }
  },

  trips: () => sketch({ apis: { files: { layout: 'split', stores: 'local:file' } } }),
  passes: () => sketch({ apis: { files: { layout: 'single', stores: 'local:file' } } }),
};
