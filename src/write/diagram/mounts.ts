import { fact, type Draft, type DraftNode } from './draft';
import { at, isObject, textOr, type JsonObject } from '../../model/json';
import { objectsIn } from '../../model/mount-plan';
import { mountsOf, type Mounted } from '../../model/mounted';
import { mountPathOf, volumeOf } from '../../model/pods';
import { secretNamed } from '../../model/query';
import type { ApiNode, Topology } from '../../model/topology';

/** What lies behind a directory of the pods. */
interface Source {
  readonly kind: 'secret' | 'volume';
  /** The word for what it is: `Secret`, `claim`. */
  readonly word: string;
  readonly name: string;
}

/** Draws what an API mounts, and notes each directory with what is behind it. */
export function drawMounts(topology: Topology, draft: Draft, api: ApiNode, node: DraftNode): void {
  const lines: string[] = [];
  for (const mounted of mountsOf(topology, api)) {
    const sources = sourcesOf(volumeOf(topology, api, mounted) ?? {});
    for (const source of sources) {
      const drawn = drawSource(topology, draft, api, source);
      draft.edge(node, 'mounts', drawn);
      draft.note(mounted.node.key, drawn);
    }
    draft.note(mounted.node.key, node);
    lines.push(lineOf(mounted, sources));
  }
  node.facts.push(...fact('Mounts', ...lines));
}

/** A Secret by its name: what reads it may be a mount or a list of Secrets with options. */
export function drawSecret(topology: Topology, draft: Draft, api: ApiNode, name: string): DraftNode {
  const secret = secretNamed(topology, name);
  const made = secret?.made ? 'made with the control plane' : secret ? 'read beside the control plane' : undefined;
  const keys = secret ? secret.data.map(([key]) => key) : [];
  const node = draft.node('secret', name, api, () => ({ name, facts: [...fact('Known', made), ...fact('Keys', ...keys)] }));
  if (secret) draft.note(secret.key, node);
  if (secret?.config) draft.note(secret.config.key, node);
  return node;
}

function drawSource(topology: Topology, draft: Draft, api: ApiNode, { kind, word, name }: Source): DraftNode {
  if (kind === 'secret') return drawSecret(topology, draft, api, name);
  const node = draft.node('volume', `${word} ${name}`, api, () => ({ name, note: word, facts: [] }));
  const beside = BESIDE[word];
  if (beside) draft.note(`context/${beside}/${name}`, node);
  return node;
}

/** Kinds of manifests by the words for them. */
const BESIDE: Readonly<Record<string, string>> = { ConfigMap: 'ConfigMap', claim: 'PersistentVolumeClaim' };

function sourcesOf(volume: JsonObject): readonly Source[] {
  const shown = objectsIn(volume).map(({ kind, name }): Source => (kind === 'secret' ? { kind, word: 'Secret', name } : { kind: 'volume', word: 'ConfigMap', name }));
  if (shown.length > 0) return shown;
  return Object.entries(volume).filter(([, source]) => isObject(source)).map(([member, source]): Source => {
    const { word = member, fields = [] } = SOURCES[member] ?? {};
    const name = fields.map((field) => textOr(at(source, field))).filter((text) => text !== undefined).join(':');
    return { kind: 'volume', word, name: name === '' ? textOr(volume.name) ?? member : name };
  });
}

/** What tells one volume of a kind from another. */
const SOURCES: Readonly<Record<string, { readonly word: string; readonly fields: readonly string[] }>> = {
  nfs: { word: 'NFS share', fields: ['server', 'path'] },
  persistentVolumeClaim: { word: 'claim', fields: ['claimName'] },
  hostPath: { word: 'path of the node', fields: ['path'] },
  csi: { word: 'CSI', fields: ['driver'] },
  iscsi: { word: 'iSCSI', fields: ['targetPortal', 'iqn'] },
};

function lineOf({ mount, times }: Mounted, sources: readonly Source[]): string {
  const from = sources.length === 0 ? 'no volume' : sources.map(({ word, name }) => `${word} ${name}`).join(', ');
  const part = textOr(mount.subPath);
  return `${mountPathOf(mount) ?? '?'} from ${from}${part ? `, ${part}` : ''}${times > 1 ? `, ${times} times` : ''}`;
}
