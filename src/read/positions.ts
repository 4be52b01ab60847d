import { lineIn, splitField, type IniTarget } from './ini-places';
import type { Path } from './places';
import type { LineColumn, ReadDocument } from './yaml';
import { textOr, type Json } from '../model/json';
import type { Node } from '../model/node';
import type { Origins, Place } from '../model/origins';
import type { ApiNode, MountNode, StoreNode } from '../model/topology';

/** A resource in a document: the document itself, or an item of a list that it is. */
export interface Placed {
  readonly file: string;
  readonly document: ReadDocument;
  /** Where it starts in the document. */
  readonly root: Path;
}

/**
 * Places of a control plane. A field that is not written stands where its closest parent does, an option in the line of the text
 * that says so. The Image service of a control plane is its `template`; a Glance resource is that itself.
 */
export function fileOrigins({ file, document, root }: Placed, template: Path): Origins {
  const roots: Roots = { root, template: [...root, ...template] };
  return {
    placeOf(node, field, line) {
      const { path, target } = locate(roots, node, field);
      return { file, ...placeIn(document, path, target, line) };
    },
  };
}

/** The place of a path, or of a line or an option of the text that stands there. */
export function placeIn(document: ReadDocument, path: Path, target?: IniTarget, line?: number): LineColumn {
  const found = line ?? (target && lineIn(textAt(document.value, path) ?? '', target));
  return found === undefined ? document.placeOf(path) : document.placeInText(path, found);
}

/** The place of a problem with a text, which its key tells. */
export function problemPlace({ key }: Node, file?: string): Place | undefined {
  const [, line, column, named] = /^problem\/(\d+)\/(\d+)\/(.*)$/s.exec(key) ?? [];
  const where = named || file;
  return line === undefined || where === undefined ? undefined : { file: where, line: Number(line), column: Number(column) };
}

interface Roots {
  readonly root: Path;
  readonly template: Path;
}

interface Located {
  readonly path: Path;
  readonly target?: IniTarget;
}

function locate(roots: Roots, node: Node, field = ''): Located {
  const { path, target } = splitField(field);
  if (path.startsWith('spec.') || path.startsWith('metadata.')) return { path: [...roots.root, ...steps(path)], target };
  const kind = node.key.slice(0, (node.key + '/').indexOf('/'));
  const found = (LOCATORS[kind] ?? LOCATORS.other)(roots, node, path);
  return { path: found.path, target: target ?? found.target };
}

type Locator = (roots: Roots, node: Node, path: string) => Located;

const LOCATORS: Readonly<Record<string, Locator>> = {
  glance: ({ template }, _, path) => ({ path: [...template, ...steps(path)] }),
  api: ({ template }, node, path) => ({ path: [...template, 'glanceAPIs', (node as ApiNode).name, ...steps(path)] }),
  store: ({ template }, node, path) => storeIn(template, node as StoreNode, path),
  config: ({ template }, { key }) => ({ path: [...template, ...textOf(key)] }),
  mount: ({ root, template }, node, path) => ({ path: [...mountPath(node as MountNode, root, template), ...steps(path)] }),
  other: ({ root }, _, path) => ({ path: [...root, ...steps(path)] }),
};

/** A field of a store is an option of its section. */
function storeIn(template: Path, { key, id }: StoreNode, option: string): Located {
  return { path: [...template, ...textOf(key)], target: { section: id, ...(option === '' ? {} : { option }) } };
}

/** The text of an owner: `store/template/…`, `config/api/<name>`. */
function textOf(key: string): Path {
  const [, owner, name] = key.split('/');
  return owner === 'api' ? ['glanceAPIs', name, 'customServiceConfig'] : ['customServiceConfig'];
}

function mountPath({ level, entry, item }: MountNode, root: Path, template: Path): Path {
  return [...(level === 'spec' ? [...root, 'spec'] : template), 'extraMounts', entry, 'extraVol', item];
}

/** `volumes[0].secret.secretName` as steps. */
function steps(path: string): Path {
  return path === '' ? [] : path.split(/\.|\[|\]/).filter((step) => step !== '').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function textAt(value: Json, path: Path): string | undefined {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return textOr(here);
}
