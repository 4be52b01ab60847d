import { readFileSync } from 'fs';
import { join } from 'path';
import { ask, built, judgesFolder, run } from './judges';

/** What Glance makes of the files of its configuration folder. */
export interface OsloReport {
  /** Why oslo.config reads nothing at all. */
  readonly error?: string;
  /** `enabled_backends`. */
  readonly stores: Readonly<Record<string, string>>;
  /** Sections that nothing reads: `02.conf [hub]`. A section of a store that is not enabled is one. */
  readonly unknownSections: readonly string[];
  /** Of those, the ones with options of a store. */
  readonly orphans: readonly string[];
  /** Options that nothing reads: `02.conf [hub] rbd_pool`. */
  readonly unknownOptions: readonly string[];
  /** Values that Glance cannot convert, with its message: `[hub] rbd_store_chunk_size: …`. */
  readonly badValues: readonly string[];
  /** Options that a file gives twice: `02.conf [hub] rbd_store_pool`. */
  readonly doubled: readonly string[];
  /** Options under a name of former days: `02.conf [DEFAULT] sql_connection`. */
  readonly oldNames: readonly string[];
  /** What Glance reads, by section and option, of everything that the files set. Sections are in lower case, but for DEFAULT. */
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Files by their names, which decide the order: `{ '00.conf': …, '02.conf': …, '03.conf': … }`. */
export type ConfigFiles = Readonly<Record<string, string>>;

/** Asks the real Glance 2023.1 about one configuration folder. */
export function osloCheck(files: ConfigFiles): OsloReport {
  return osloChecks([files])[0];
}

/** Asks about several at once: most of the time goes into loading Glance. */
export function osloChecks(folders: readonly ConfigFiles[]): readonly OsloReport[] {
  return ask<OsloReport>(python(), [PROGRAM], folders.map((files) => ({ kind: 'check', files })));
}

export interface OsloValues {
  readonly values?: Readonly<Record<string, string | null>>;
  readonly error?: string;
}

/** What oslo.config reads for text options of one section of a text. */
export function osloValues(
  cases: ReadonlyArray<{ readonly text: string; readonly section: string; readonly names: readonly string[] }>,
): readonly OsloValues[] {
  return ask<OsloValues>(python(), [PROGRAM], cases.map((one) => ({ kind: 'value', ...one })));
}

export interface OsloSections {
  /** Section, option and its values in order. Sections of one exact name are one. */
  readonly sections?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Line of the first error. */
  readonly line?: number;
}

/** What oslo.config's parser makes of texts, before any decoding. */
export function osloSections(texts: readonly string[]): readonly OsloSections[] {
  return ask<OsloSections>(python(), [PROGRAM], texts.map((text) => ({ kind: 'parse', text })));
}

export interface OsloReading {
  readonly value?: unknown;
  readonly error?: string;
}

/** How oslo.config's types read decoded texts. */
export function osloTypes(
  cases: ReadonlyArray<{ readonly type: string; readonly item?: string; readonly text: string }>,
): readonly OsloReading[] {
  return ask<OsloReading>(python(), [PROGRAM], cases.map((one) => ({ kind: 'type', ...one })));
}

const PROGRAM = join(__dirname, '../oslo-config/judge.py');
const PACKAGES = ['glance', 'glance-store[s3,swift,cinder]', 'boto3', 'setuptools<81'];

/** The interpreter of an environment with Glance 2023.1; made once, which takes a minute or two and a C compiler. */
function python(): string {
  const constraints = join(judgesFolder(), 'facts', 'glance-2023.1-constraints.txt');
  const base = process.env.CDK8S_GLANCE_PYTHON ?? 'python3';
  const key = [readFileSync(constraints, 'utf8'), run(base, ['--version']), ...PACKAGES].join('\n');
  const folder = built('oslo-config', key, (target) => {
    run(base, ['-m', 'venv', target]);
    run(join(target, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--constraint', constraints, ...PACKAGES]);
  });
  return join(folder, 'bin', 'python');
}
