import { readFileSync } from 'fs';
import { parse } from 'yaml';
import type { CrdLine } from './crds';
import { BASE } from './manifests';
import { filled } from './mutating-webhook';
import type { Json, JsonObject } from '../../../src/model/json';
import { documentSize } from '../../../src/model/size';
import type { Topology } from '../../../src/model/topology';
import { readControlPlane } from '../../../src/read/control-plane';

/** What a large control plane consists of: bodies of its APIs, and a piece of text that is repeated in the template. */
export interface Shape {
  readonly api: (index: number) => JsonObject;
  readonly text: string;
}

/** A control plane of exactly so many bytes: APIs up to a share of them, and text for the rest. */
export function controlPlaneOf(line: CrdLine, bytes: number, { api, text }: Shape, shareOfApis: number): Topology {
  const room = (apis: number, filling: string) => bytes - documentSize(withApis(line, apis, api, filling));
  const count = Math.max(1, Math.floor(room(0, '') * shareOfApis / (room(0, '') - room(100, '')) * 100));
  const pieces = text.repeat(Math.floor(room(count, '') / (room(count, '') - room(count, text))));
  return withApis(line, count, api, pieces + 'x'.repeat(room(count, pieces)));
}

function withApis(line: CrdLine, count: number, api: Shape['api'], text: string): Topology {
  const base = parse(readFileSync(BASE, 'utf8'));
  const more = Array.from({ length: count }, (_, index): readonly [string, Json] => [`az${String(index).padStart(5, '0')}`, api(index)]);
  Object.assign(base.spec.glance.template, { glanceAPIs: Object.fromEntries(more), customServiceConfig: `[DEFAULT]\n# ${text}` });
  return readControlPlane(filled(line, base), { whole: true });
}
