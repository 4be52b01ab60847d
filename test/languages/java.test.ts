import { cpSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { pathToFileURL } from 'url';
import { docPrograms, writePrograms } from './support/doc-programs';
import { judge } from './support/judge';
import { DIST } from './support/packages';
import { GIVEN } from '../../scripts/programs/snippets';
import { run } from '../outside/support/judges';

let classes: string;
let folder: string;

/** Needs a JDK of 17 or later and Maven. The packages of the peers are made beside ours, in a repository that is a folder. */
judge({
  name: 'java',
  build(examples, work) {
    folder = work;
    const cwd = join(work, 'programs');
    cpSync(examples, cwd, { recursive: true });
    writeFileSync(join(work, 'settings.xml'), settings(pathToFileURL(join(DIST, 'java')).href));
    run('mvn', [
      // A repository of its own: what an earlier run took from the folder would be the version that is there already.
      '--quiet', '--batch-mode', '--settings', join(work, 'settings.xml'), `-Dmaven.repo.local=${join(work, 'repository')}`,
      'compile', 'dependency:build-classpath', `-Dmdep.outputFile=${join(work, 'classpath')}`,
    ], { cwd });
    const classpath = `${join(cwd, 'target', 'classes')}:${readFileSync(join(work, 'classpath'), 'utf8')}`;
    classes = classpath;
    return (program) => ['java', '-cp', classpath, `examples.${className(program)}`];
  },
});

test('the programs of the docs compile', () => {
  const given = Object.entries(GIVEN).map(([name, type]) => `    ${type} ${name} = null;\n`);
  const files = writePrograms(docPrograms('java'), (position) => join(folder, 'docs', `Program${position}.java`), (text, position) => {
    const imports = text.match(/^import .*$/gm) ?? [];
    const body = text.replace(/^import .*\n/gm, '');
    const names = given.filter((line) => !body.includes(`${line.trim().split(' = ')[0]} =`));
    return `${STANDARD}${imports.join('\n')}\nclass Program${position} {\n  void run() {\n${names.join('')}${body}  }\n}\n`;
  });
  expect(files.length).toBeGreaterThan(5);
  run('javac', ['-d', join(folder, 'docs', 'classes'), '-cp', classes, ...files]);
}, 120_000);

/** What every program in Java starts with. */
const STANDARD = 'import java.util.*;\nimport org.cdk8s.*;\nimport io.github.cdk8sglance.*;\n';

function settings(url: string): string {
  return `<settings>
  <profiles>
    <profile>
      <id>made-here</id>
      <repositories><repository><id>made-here</id><url>${url}</url></repository></repositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>made-here</activeProfile></activeProfiles>
</settings>
`;
}

function className(program: string): string {
  return program.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
