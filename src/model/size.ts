import type { Json, JsonObject } from './json';
import { configText, hoistedText } from './service-config';
import type { ApiNode, MountNode, Topology } from './topology';

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  // The engine is quicker at this than the loop, and nearly every text is of this kind.
  if (ASCII.test(text)) return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

// eslint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;

/** The bytes of a value as compact JSON, as kubectl and the API server write it: each of a few characters becomes six. */
export function jsonSize(value: Json): number {
  const text = JSON.stringify(value) ?? 'null';
  let bytes = bytesOf(text);
  for (const [char] of text.match(ESCAPED) ?? []) bytes += 6 - bytesOf(char);
  return bytes;
}

/** Source: Go, encoding/json, HTMLEscape(). */
const ESCAPED = /[<>&\u2028\u2029]/g;

/**
 * The bytes of the whole custom resource, as it is written, in compact JSON: what client-side apply keeps in an annotation.
 * It follows the writer without making the document.
 */
export function documentSize(topology: Topology): number {
  const { document, spec } = topology.controlPlane;
  return objectSize(document, { spec: objectSize(spec, { glance: glanceSize(topology), ...mountsSize(topology, 'spec', spec.extraMounts) }) });
}

function glanceSize(topology: Topology): number {
  const { section, template, config } = topology.glance;
  const hoisted = hoistedText(topology);
  const text = hoisted ?? config?.text;
  const apis = topology.apis.map((api) => [api.name, apiSize(topology, api, hoisted !== undefined)] as const);
  return objectSize(section, {
    template: objectSize(template, {
      ...(text === undefined ? {} : { customServiceConfig: jsonSize(text) }),
      glanceAPIs: objectSize({}, Object.fromEntries(apis)),
      ...mountsSize(topology, 'template', template.extraMounts),
    }),
  });
}

/** A text from a file is written as it was, with the Secrets that the body names. */
function apiSize(topology: Topology, api: ApiNode, hoisted: boolean): number {
  const { body, config, configSecrets } = api;
  if (!config) return jsonSize(body);
  if (config.text !== undefined) return objectSize(body, { customServiceConfig: jsonSize(config.text) });
  const text = hoisted ? '' : configText(topology, api);
  return objectSize(body, {
    ...(text === '' ? {} : { customServiceConfig: jsonSize(text) }),
    ...(configSecrets.length > 0 ? { customServiceConfigSecrets: jsonSize(configSecrets) } : {}),
  });
}

function mountsSize(topology: Topology, level: MountNode['level'], written: Json): Readonly<Record<string, number>> {
  const made = topology.mounts.filter((mount) => mount.made && mount.level === level);
  if (made.length === 0) return {};
  const kept = Array.isArray(written) ? written : [];
  return { extraMounts: jsonSize([...kept, ...made.map(({ body }) => ({ extraVol: [body] }))]) };
}

/** An object with some fields that are measured already; what is undefined is not written. */
function objectSize(object: JsonObject, measured: Readonly<Record<string, number>> = {}): number {
  const shell: Record<string, Json> = { ...object };
  let more = 0;
  for (const name of Object.keys(measured)) {
    shell[name] = 0;
    more += measured[name] - 1;
  }
  return jsonSize(shell) + more;
}
