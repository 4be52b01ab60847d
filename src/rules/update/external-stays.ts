import type { JsonObject } from '../../model/json';
import { sketch } from '../../model/sketch';
import { externalStays as staysExternal } from '../../model/storage';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const externalStays: UpdateRule = {
  code: 'GLN-UPDATE-007',
  title: 'A storage request is added, and the pods stay without volumes',
  why: 'Without a request the webhook sets storage.external, and nothing takes it back when a request comes.',
  severity: Severity.WARNING,
  source: 'W2b: glance-operator, glance_webhook.go, Default()',

  *check(old, next) {
    if (!staysExternal(old, next)) return;
    yield {
      on: next.glance,
      field: 'storage.external',
      message: 'The storage request is new, and nothing says that the storage is no longer external.',
      consequence: 'the cluster keeps external: true, which the webhook set before, and the pods get no volume, on every release.',
      fix: 'storage: { request: …, external: false }.',
      inYaml: 'storage: { storageRequest: …, external: false }.',
    };
  },

  trips: () => change({ storageRequest: '10G' }),
  passes: () => change({ storageRequest: '10G', external: false }),
};

function change(storage: JsonObject): Update {
  return { old: sketch({ template: { storage: {} } }), next: sketch({ template: { storage } }) };
}
