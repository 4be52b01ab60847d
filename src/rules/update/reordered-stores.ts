import { apiNamed, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const reorderedStores: UpdateRule = {
  code: 'GLN-UPDATE-009',
  title: 'The stores of an API change their order',
  why: 'The operator compares the ordered list, and makes the pods anew when it differs.',
  severity: Severity.WARNING,
  source: 'R22: glance-operator, glanceapi_controller.go, glanceAPIRefresh()',

  *check(old, next) {
    for (const api of next.apis) {
      const before = apiNamed(old, api.name);
      if (!before) continue;
      const [was, is] = [list(old, before), list(next, api)];
      const kept = was.filter((store) => is.includes(store));
      const wanted = [...kept, ...is.filter((store) => !was.includes(store))];
      if (wanted.join(',') === is.join(',')) continue;
      yield {
        on: api,
        field: 'customServiceConfig [DEFAULT] enabled_backends',
        message: `The stores of API '${api.name}' change from ${was.join(',')} to ${is.join(',')}.`,
        consequence: 'its StatefulSet is deleted and made anew, and the API is away meanwhile, on every release; the order itself means nothing.',
        fix: `stores in the order ${wanted.join(',')}.`,
      };
    }
  },

  trips: () => change('archive:s3,hub:rbd'),
  passes: () => change('hub:rbd,archive:s3,second:rbd'),
};

function list(topology: Topology, api: ApiNode): readonly string[] {
  return storesOf(topology, api).filter(({ builtIn }) => !builtIn).map(({ id, driver }) => `${id}:${driver}`);
}

function change(stores: string): Update {
  return { old: sketch({ apis: { default: { stores: 'hub:rbd,archive:s3' } } }), next: sketch({ apis: { default: { stores } } }) };
}
