import { readFileSync } from 'fs';
import { join } from 'path';
import { judgesFolder } from './judges';
import { Release } from '../../../src/facts/releases';

/** A control plane of a public repository, or a part of one. */
export interface RealDocument {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  /** A patch, an overlay, a snippet of a document. */
  readonly partial: boolean;
  /** The newest release of the line that its authors wrote it for. */
  readonly release: Release;
}

interface Index {
  readonly documents: ReadonlyArray<{ readonly file: string; readonly partial: boolean; readonly source: { readonly branch: string } }>;
}

/** All of them. They are not part of this project: each is under the licence of its source. */
export function realDocuments(): readonly RealDocument[] {
  const folder = join(judgesFolder(), 'corpus');
  const { documents } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index;
  return documents.map(({ file, partial, source: { branch } }) => {
    const path = join(folder, file);
    return { file, path, text: readFileSync(path, 'utf8'), partial, release: RELEASES_OF[branch] ?? Release.STABLE_18 };
  });
}

/** What is not on a branch of a release is for the newest of 18. */
const RELEASES_OF: Readonly<Record<string, Release>> = { '18.0-fr1': Release.FR1, '18.0-fr2': Release.FR2 };
