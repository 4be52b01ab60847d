import { at } from '../../model/json';
import type { JsonObject } from '../../model/json';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const externalStays: UpdateRule = {
  code: 'GLN-UPDATE-007',
  title: 'A storage request is added, and the pods stay without volumes',
  why: 'Without a request the webhook sets storage.external, and nothing takes it back when a request comes.',
  severity: Severity.WARNING,
  source: 'W2b: glance-operator, glance_webhook.go, Default()',

  *check(old, next) {
    if (!old.glance.enabled || !next.glance.enabled || request(old.glance.template) || !request(next.glance.template)) return;
    if (at(old.glance.template, 'storage', 'external') === false || typeof at(next.glance.template, 'storage', 'external') === 'boolean') return;
    yield {
      on: next.glance,
      field: 'storage.external',
      message: 'The storage request is new, and nothing says that the storage is no longer external.',
      consequence: 'the cluster keeps external: true, which the webhook set before, and the pods get no volume, on every release.',
      fix: 'storage: { request: …, external: false }.',
    };
  },

  trips: () => change({ storageRequest: '10G' }),
  passes: () => change({ storageRequest: '10G', external: false }),
};

function request(template: JsonObject): boolean {
  return Boolean(at(template, 'storage', 'storageRequest'));
}

function change(storage: JsonObject): Update {
  return { old: sketch({ template: { storage: {} } }), next: sketch({ template: { storage } }) };
}
