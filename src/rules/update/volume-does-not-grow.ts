import { at, textOr } from '../../model/json';
import { parseQuantity } from '../../model/quantity';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { UpdateRule } from '../rule';

export const volumeDoesNotGrow: UpdateRule = {
  code: 'GLN-UPDATE-006',
  title: 'A storage request changes, and the volumes do not',
  why: 'Volume claims are taken up again by their names when the pods are made anew, whatever their size.',
  severity: Severity.WARNING,
  source: 'glance-operator, glanceapi_controller.go, glanceAPIRefresh(); Kubernetes, volumeClaimTemplates',

  *check(old, next) {
    for (const field of FIELDS) {
      const changed = next.apis.filter((api) => hasOtherSize(old, next, api, field));
      const groups = [
        { on: next.glance, apis: changed.filter((api) => !at(api.body, ...field)) },
        ...changed.filter((api) => at(api.body, ...field)).map((api) => ({ on: api, apis: [api] })),
      ];
      for (const { on, apis } of groups.filter((group) => group.apis.length > 0)) {
        yield {
          on,
          field: field.join('.'),
          message: `The volumes of ${quoted(apis)} shall have ${String(sizeOf(next, apis[0], field))} in place of ${String(sizeOf(old, apiNamed(old, apis[0].name)!, field))}.`,
          consequence: 'the claims stay as they are, and are taken up again in their old size; only further pods get the new one.',
          fix: 'resize the claims by hand where the storage class can; or a new API with the new size, and then remove the old one.',
        };
      }
    }
  },

  trips: () => ({ old: sketch(), next: sketch({ template: { storage: { storageRequest: '20G', external: false } } }) }),
  passes: () => ({ old: sketch(), next: sketch({ template: { storage: { storageRequest: '10G', external: false } } }) }),
};

const FIELDS = [['storage', 'storageRequest'], ['imageCache', 'size']] as const;

function hasOtherSize(old: Topology, next: Topology, api: ApiNode, field: readonly string[]): boolean {
  const before = apiNamed(old, api.name);
  if (!before || (field[0] === 'storage' && (isExternal(old, before) || isExternal(next, api)))) return false;
  const [was, is] = [parseQuantity(sizeOf(old, before, field)), parseQuantity(sizeOf(next, api, field))];
  return was !== undefined && is !== undefined && was !== is;
}

/** An empty text counts as absent. Source: glance_controller.go, apiDeploymentCreateOrUpdate(). */
function sizeOf({ glance }: Topology, { body }: ApiNode, field: readonly string[]): string | undefined {
  return textOr(at(body, ...field)) || textOr(at(glance.template, ...field));
}

function isExternal({ glance }: Topology, { body }: ApiNode): boolean {
  return at(body, 'storage', 'external') === true || at(glance.template, 'storage', 'external') === true;
}
