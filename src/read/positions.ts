import type { ReadDocument } from './yaml';
import type { Origins } from '../model/origins';
import type { ApiNode, MountNode, Node } from '../model/topology';

/** Places in a file. A field that is not written stands where its closest parent does. */
export function fileOrigins(file: string, document: ReadDocument): Origins {
  return { placeOf: (node, field) => ({ file, ...document.placeOf(pathOf(node, field)) }) };
}

type Path = ReadonlyArray<string | number>;

function pathOf(node: Node, field = ''): Path {
  if (field.startsWith('spec.')) return steps(field);
  const kind = node.key.slice(0, (node.key + '/').indexOf('/'));
  return [...(ROOTS[kind] ?? ROOTS.other)(node), ...steps(field)];
}

const TEMPLATE: Path = ['spec', 'glance', 'template'];

const ROOTS: Readonly<Record<string, (node: Node) => Path>> = {
  glance: () => TEMPLATE,
  api: (node) => [...TEMPLATE, 'glanceAPIs', (node as ApiNode).name],
  store: ({ key }) => textOf(key.split('/').slice(1)),
  config: ({ key }) => textOf(key.split('/').slice(1)),
  mount: (node) => mountPath(node as MountNode),
  other: () => [],
};

/** The text of an owner: `template`, `api/<name>`. */
function textOf([owner, name]: readonly string[]): Path {
  return owner === 'api' ? [...TEMPLATE, 'glanceAPIs', name, 'customServiceConfig'] : [...TEMPLATE, 'customServiceConfig'];
}

function mountPath({ level, entry, item }: MountNode): Path {
  return [...(level === 'spec' ? ['spec'] : TEMPLATE), 'extraMounts', entry, 'extraVol', item];
}

/** `volumes[0].secret.secretName` as steps. What follows a blank is an option within a text. */
function steps(field: string): Path {
  const [path] = field.split(' ');
  return path === '' ? [] : path.split(/\.|\[|\]/).filter((step) => step !== '').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
