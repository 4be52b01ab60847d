import { cpSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { pathToFileURL } from 'url';
import { judge } from './support/judge';
import { DIST } from './support/packages';
import { run } from '../outside/support/judges';

/** Needs a JDK of 17 or later and Maven. The packages of the peers are made beside ours, in a repository that is a folder. */
judge({
  name: 'java',
  build(examples, work) {
    const cwd = join(work, 'programs');
    cpSync(examples, cwd, { recursive: true });
    writeFileSync(join(work, 'settings.xml'), settings(pathToFileURL(join(DIST, 'java')).href));
    run('mvn', [
      // A repository of its own: what an earlier run took from the folder would be the version that is there already.
      '--quiet', '--batch-mode', '--settings', join(work, 'settings.xml'), `-Dmaven.repo.local=${join(work, 'repository')}`,
      'compile', 'dependency:build-classpath', `-Dmdep.outputFile=${join(work, 'classpath')}`,
    ], { cwd });
    const classpath = `${join(cwd, 'target', 'classes')}:${readFileSync(join(work, 'classpath'), 'utf8')}`;
    return (program) => ['java', '-cp', classpath, `examples.${className(program)}`];
  },
});

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
