import { JsonFile, cdk8s, javascript, release } from 'projen';

/** The types of commits, and how the change log calls what they did; the others are not in it. */
const COMMIT_TYPES: Readonly<Record<string, string | undefined>> = {
  feat: 'New', fix: 'Mended', perf: 'Faster', docs: undefined, test: undefined, refactor: undefined, chore: undefined,
};

/** A package without code: what `jsii-diff` compares with. */
const API_BASELINE = 'test/api-baseline';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-glance',
  description: 'CDK8s constructs for the OpenStack Image service (glance) of Red Hat OpenStack Services on OpenShift',
  author: 'cdk8s-glance',
  authorOrganization: true,
  authorAddress: 'https://github.com/cdk8s-glance',
  repositoryUrl: 'https://github.com/cdk8s-glance/cdk8s-glance.git',
  license: 'Apache-2.0',
  copyrightOwner: 'cdk8s-glance',
  keywords: ['cdk8s', 'kubernetes', 'openstack', 'glance', 'rhoso'],
  defaultReleaseBranch: 'main',
  projenrcTs: true,

  // jsii 6.0 is TypeScript 6.0; ts-jest refuses TypeScript 7.
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3',
  minNodeVersion: '20.16.0',
  // Maps with the sources in them would be half of the package, in every language.
  tsconfig: { compilerOptions: { inlineSourceMap: false, inlineSources: false } },
  packageManager: javascript.NodePackageManager.NPM,

  // Peers: their types are part of our public API. Each number is the oldest version that we promise;
  // projen installs exactly that one for development, so the tests run on the oldest.
  cdk8sVersion: '2.70.0',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  // yaml reads a team's control plane with positions, and writes as cdk8s does; commander is the command line.
  bundledDeps: ['yaml@^2.9.1', 'commander@^14.0.0'],
  devDeps: ['@microsoft/jest-sarif@^1.0.0-beta.0', 'ajv@^8.20.0', 'cdk8s-cli', 'esbuild@^0.28.2', 'fast-check', 'tsx'],

  // npm and PyPI know the workflow by its identity: no token that somebody could take, and a provenance with each package.
  npmProvenance: true,
  npmTrustedPublishing: true,
  publishToPypi: { distName: 'cdk8s-glance', module: 'cdk8s_glance', trustedPublishing: true },
  publishToMaven: {
    mavenGroupId: 'io.github.cdk8s-glance',
    mavenArtifactId: 'cdk8s-glance',
    javaPackage: 'io.github.cdk8sglance',
  },
  publishToGo: { moduleName: 'github.com/cdk8s-glance/cdk8s-glance-go', packageName: 'cdk8sglance' },
  publishToNuget: { dotNetNamespace: 'Cdk8sGlance', packageId: 'Cdk8sGlance' },

  githubOptions: {
    mergify: false,
    pullRequestLintOptions: { semanticTitleOptions: { types: Object.keys(COMMIT_TYPES) } },
  },
  // A pull request is built as it is: the workflow writes nothing into it.
  buildWorkflowOptions: { mutableBuild: false },
  release: true,
  // Somebody decides when: nothing is published because something was merged.
  releaseTrigger: release.ReleaseTrigger.workflowDispatch(),
  majorVersion: 0,
  // 13 wants a newer Node than the oldest that the project is developed on.
  bumpPackage: 'commit-and-tag-version@^12',
  versionrcOptions: {
    types: Object.entries(COMMIT_TYPES).map(([type, section]) => (section === undefined ? { type, hidden: true } : { type, section })),
  },
  auditDeps: true,
  auditDepsOptions: { runOn: 'release', level: 'high', prodOnly: true },
  // Of what users get beside this package: what is bundled, and the peers.
  checkLicenses: { allow: ['Apache-2.0', 'MIT', 'ISC', 'BSD-3-Clause'], taskName: 'licenses' },
  depsUpgrade: false,
  sampleCode: false,
  integrationTestAutoDiscover: false,
  npmIgnoreOptions: { ignorePatterns: ['/examples/', '/docs/', '/scripts/', '/.ci/', '/.judges/', '/.bench/', '/.fuzz/', '/.npmrc', '/CONTRIBUTING.md', '/API.md'] },
  gitignore: ['/examples/*/dist/', '/examples/java/target/', '/examples/go/go.sum', '/.bench/', '/.fuzz/', '/.judges/', '.jsii.tabl.json.gz', '__pycache__/'],

  jestOptions: {
    jestVersion: '^30',
    passWithNoTests: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      collectCoverage: false,
      coverageReporters: ['text-summary', 'lcov'],
      modulePathIgnorePatterns: [`<rootDir>/${API_BASELINE}/`],
      // The examples import the package by its name: the tests run them without a compiled lib/.
      moduleNameMapper: { '^cdk8s-glance$': '<rootDir>/src', '^cdk8s-glance/testing$': '<rootDir>/src/testing' },
    },
  },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'examples', 'scripts'], commandOptions: { fix: false } },
  // In one file, which starts faster.
  bin: { 'cdk8s-glance': 'lib/cli/command.js' },
});

// Graphviz for `graph --format svg`: npm installs it for users of the command, and packages of other languages need not carry it.
// jsii wants its peers to be jsii modules, so an optional peer is no way.
project.addFields({ optionalDependencies: { '@viz-js/viz': '^3.31.0' } });

// The version says how stable the package is. A word for it here would stand before every docstring, in every language.
project.tryFindObjectFile('package.json')!.addDeletionOverride('stability');

// The examples import the package by its own name, and get it in one file, which starts faster; jsii needs the last two entries.
project.addFields({
  exports: {
    '.': { types: './lib/index.d.ts', default: './lib/bundle.js' },
    './testing': { types: './lib/testing/index.d.ts', default: './lib/testing.bundle.js' },
    './package.json': './package.json',
    './.jsii': './.jsii',
    './.warnings.jsii.js': './.warnings.jsii.js',
  },
  // For tools that do not look at `exports`.
  main: 'lib/bundle.js',
  // For compilers that do not: the module resolution that TypeScript calls node, or node10.
  typesVersions: { '*': { testing: ['./lib/testing/index.d.ts'] } },
});

// 1.13.0 lacks some of its platform packages in some registries, and `npm ci` then refuses the lockfile.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.tasks.addEnvironment('CDK8S_CHECK_UPGRADE', 'false');

for (const folder of ['examples', 'scripts']) {
  new JsonFile(project, `${folder}/tsconfig.json`, {
    obj: {
      extends: '../tsconfig.json',
      compilerOptions: { noEmit: true, rootDir: '..', types: ['node'], composite: false, incremental: false },
      include: ['**/*.ts'],
    },
  });
}

project.eslint?.addRules({
  '@stylistic/max-len': ['error', { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
  // Rows of tables and small objects keep several properties on a wrapped line.
  '@stylistic/object-property-newline': 'off',
  '@stylistic/object-curly-newline': 'off',
  '@typescript-eslint/member-ordering': 'off',
});
// It stands for a project of a user's, which installs the package from a registry.
project.eslint?.addOverride({ files: ['examples/user-project/**'], rules: { 'import/no-unresolved': 'off' } });

// `npm test` is quick and needs nothing but `npm ci`: jest alone. Lint, API.md and the judges are tasks of their own.
project.testTask.reset('jest', { receiveArgs: true });
project.jest?.addTestMatch('<rootDir>/test/**/*.test.ts');
project.jest?.addIgnorePattern('/test/outside/');
project.jest?.addIgnorePattern('/test/languages/');
// The programs of the README in each language: they lie in the package, and those of other languages show them.
const snippets = project.addTask('snippets', {
  description: 'Compiles the programs of the README and the docs, and translates them for the packages and the docs of other languages',
  steps: [{ exec: 'jsii-rosetta extract --compile --fail --compress-tablet' }, { exec: 'tsx scripts/translate.ts' }],
});
// The workflows look at more, and their jobs for other languages start from the package for JavaScript; elsewhere nobody waits for it.
project.packageTask.reset();
for (const name of ['eslint', 'compat', 'licenses', 'snippets', 'package:js']) {
  project.packageTask.spawn(project.tasks.tryFind(name)!, { condition: 'node -e "if (!process.env.CI) process.exit(1)"' });
}
project.addTask('generate', { description: 'Writes what is made from the fact tables and rules', exec: 'tsx scripts/generate.ts' });
// Licences are looked at by the gate and by the workflows, and not at every compilation.
project.preCompileTask.reset('tsx scripts/generate.ts');
project.compileTask.exec('tsx scripts/bundle.ts');
project.compileTask.exec('tsx scripts/prune.ts');
project.addTask('examples', {
  description: 'Synthesizes every example and rewrites its manifests',
  steps: [{ exec: 'tsc -p examples/tsconfig.json' }, { exec: 'tsx scripts/examples.ts', receiveArgs: true }],
});
// The public API of the last release, or of what was last agreed on; a change that breaks a user fails the gate.
project.tasks.tryFind('compat')?.reset(`jsii-diff --error-on all ${API_BASELINE} .`);
project.addTask('compat:accept', {
  description: 'Makes the public API as it is now the one that later changes are compared with',
  exec: `tsx scripts/accept-api.ts ${API_BASELINE}`,
});
project.addTask('bench', { description: 'Measures whole processes against plain cdk8s', exec: 'tsx scripts/bench.ts', receiveArgs: true });
project.addTask('fuzz', {
  description: 'Checks 100,000 mutated control planes: none may crash the check, lose anything, or take a second',
  exec: 'tsx scripts/fuzz.ts',
  receiveArgs: true,
});
project.addTask('conformance', {
  description: 'Runs the judges of test/outside, or those that are named: verdicts, template-engine, oslo-config, apiserver, real-glance, graph-page',
  exec: 'jest --testMatch "<rootDir>/test/outside/**/*.test.ts" --testPathIgnorePatterns=/node_modules/ --',
  receiveArgs: true,
});
// The packages of other languages, to try them: with the peers, which not every registry has. `package:…` is for releases, without them.
const peers = ['constructs', 'cdk8s', 'cdk8s-plus-28'].map((name) => `node_modules/${name}`).join(' ');
const PACMAK: Readonly<Record<string, string>> = {
  python: '-t python -o dist .',
  go: `-t go -o dist ${peers} .`,
  java: `-t java -o dist ${peers} .`,
  // Without the SDK: what it would compile.
  dotnet: '-t dotnet -o dist --code-only .',
};
for (const [language, options] of Object.entries(PACMAK)) {
  project.addTask(`try:${language}`, { description: `Makes the package for ${language}, and those of its peers, in dist`, exec: `jsii-pacmak --npmignore=false ${options}` });
}
const languages = project.addTask('languages', { description: 'Makes the packages of other languages and runs the same programs in each' });
languages.spawn(project.compileTask);
languages.spawn(snippets);
languages.exec('jest --testMatch "<rootDir>/test/languages/**/*.test.ts" --testPathIgnorePatterns=/node_modules/ --', { receiveArgs: true });

project.gitignore.include(`/${API_BASELINE}/.jsii`);

project.synth();
