import { readFileSync } from 'fs';
import { join } from 'path';
import { ask, built, judgesFolder, run } from './judges';
import type { ConfigFiles } from './oslo-config';

/** What nova or cinder makes of the files of its configuration folder; the words are those of `OsloReport`. */
export interface ServiceReport {
  /** Why oslo.config reads nothing at all. */
  readonly error?: string;
  readonly unknownSections: readonly string[];
  readonly unknownOptions: readonly string[];
  /** Values that do not convert, and drivers that do not exist. */
  readonly badValues: readonly string[];
  readonly doubled: readonly string[];
  readonly oldNames: readonly string[];
  /** What the service reads, by section and option, of everything that the files set. */
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type ConfiguredService = 'nova' | 'cinder';

/** Asks the real nova or cinder of 2023.1 about configuration folders. */
export function serviceChecks(service: ConfiguredService, folders: readonly ConfigFiles[]): readonly ServiceReport[] {
  return ask<ServiceReport>(python(), [PROGRAM, service], folders.map((files) => ({ files })));
}

const FOLDER = join(__dirname, '../nova-cinder');
const PROGRAM = join(FOLDER, 'judge.py');

/** The services themselves are installed alone: most of what they need has nothing to do with their options. */
const SERVICES = ['nova', 'cinder'];

/** What is imported before all options are known. */
const LIBRARIES = [
  'oslo.cache', 'oslo.concurrency', 'oslo.config', 'oslo.context', 'oslo.db', 'oslo.i18n', 'oslo.limit', 'oslo.log', 'oslo.messaging',
  'oslo.middleware', 'oslo.policy', 'oslo.privsep', 'oslo.reports', 'oslo.rootwrap', 'oslo.serialization', 'oslo.service', 'oslo.upgradecheck',
  'oslo.utils', 'oslo.versionedobjects', 'oslo.vmware', 'osprofiler', 'keystoneauth1', 'keystonemiddleware', 'castellan', 'os-brick', 'os-win',
  'os-resource-classes', 'os-traits', 'microversion-parse', 'taskflow', 'tooz', 'cursive', 'google-api-python-client', 'boto3',
  'python-novaclient', 'python-glanceclient', 'python-barbicanclient', 'python-swiftclient',
  'tabulate', 'lxml', 'paramiko', 'SQLAlchemy', 'setuptools',
];

/** The interpreter of an environment with both; made once, which takes a minute or two and a C compiler. */
function python(): string {
  const constraints = [join(judgesFolder(), 'facts', 'glance-2023.1-constraints.txt'), join(FOLDER, 'constraints.txt')];
  const base = process.env.CDK8S_GLANCE_PYTHON ?? 'python3';
  const key = [...constraints.map((file) => readFileSync(file, 'utf8')), run(base, ['--version']), ...LIBRARIES].join('\n');
  const folder = built('nova-cinder', key, (target) => {
    run(base, ['-m', 'venv', target]);
    const install = (...packages: readonly string[]) => run(join(target, 'bin', 'python'), [
      '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...constraints.flatMap((file) => ['--constraint', file]), ...packages,
    ]);
    install(...LIBRARIES);
    install('--no-deps', ...SERVICES);
  });
  return join(folder, 'bin', 'python');
}
