import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'fs';
import { join } from 'path';
import { built, judgesFolder, run } from '../judges';

/** What the product is based on. */
export const PRODUCT = '2023.1';

/** The newest that is out. */
export const NEWEST = '2026.2';

/**
 * The releases of Glance that are run: the newest has no server of its own any more.
 * `trustsAuthorities`: it has `s3_store_cacert`.
 */
export const RELEASES = {
  [PRODUCT]: { packages: ['setuptools<81'], runAs: 'server', trustsAuthorities: false },
  [NEWEST]: { packages: [], runAs: 'application', trustsAuthorities: true },
} as const;

export type GlanceRelease = keyof typeof RELEASES;

export const ALL_RELEASES = Object.keys(RELEASES) as GlanceRelease[];

export interface Environment {
  readonly python: string;
  /** An empty database of the release. */
  readonly database: string;
}

/** Glance with its drivers; made once, which takes a minute, a C compiler, and Ceph's packages. */
export function environment(release: GlanceRelease): Environment {
  const constraints = join(judgesFolder(), 'facts', `glance-${release}-constraints.txt`);
  const packages = ['glance', 'glance-store[s3,swift,cinder]', 'boto3', ...RELEASES[release].packages];
  const key = [readFileSync(constraints, 'utf8'), run(PYTHON, ['--version']), ...packages, ...bindings()].join('\n');
  const folder = built(`glance-${release}`, key, (target) => {
    run(PYTHON, ['-m', 'venv', target]);
    const python = join(target, 'bin', 'python');
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--constraint', constraints, ...packages]);
    const site = run(python, ['-c', 'import sysconfig; print(sysconfig.get_path("platlib"))']).trim();
    for (const binding of bindings()) symlinkSync(join(BINDINGS, binding), join(site, binding));
    makeDatabase(python, target);
  });
  return { python: join(folder, 'bin', 'python'), database: join(folder, DATABASE) };
}

/** The names and versions of what stands in the constraints of a release and matters most. */
export function versionsOf(release: GlanceRelease): string {
  const text = readFileSync(join(judgesFolder(), 'facts', `glance-${release}-constraints.txt`), 'utf8');
  return ['glance', 'glance-store', 'oslo.config'].map((name) => `${name} ${text.match(new RegExp(`^${name}==(.*)$`, 'm'))![1]}`).join(', ');
}

/** The interpreter for which Debian builds Ceph's bindings, which no registry of Python packages has. */
const PYTHON = '/usr/bin/python3';
const BINDINGS = '/usr/lib/python3/dist-packages';
const DATABASE = 'glance.sqlite';

/** The bindings alone are linked into an environment: Debian's other packages are too old for Glance. */
function bindings(): readonly string[] {
  const suffix = run(PYTHON, ['-c', 'import sysconfig; print(sysconfig.get_config_var("EXT_SUFFIX"))']).trim();
  const wanted = ['rados', 'rbd'].map((name) => `${name}${suffix}`);
  const missing = wanted.filter((name) => !readdirSync(BINDINGS).includes(name));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} not in ${BINDINGS}: install python3-rados and python3-rbd, ceph-mon, ceph-osd and ceph-common`);
  return wanted;
}

function makeDatabase(python: string, target: string): void {
  const configuration = join(target, 'database.conf');
  writeFileSync(configuration, `[database]\nconnection = sqlite:///${join(target, DATABASE)}\n`);
  run(python, ['-m', 'glance.cmd.manage', '--config-file', configuration, 'db_sync']);
}
