import { spawnSync } from 'node:child_process';
import { everyRule } from '../../src/rules/explain';
import { ran } from '../support/command-line';

async function completed(...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await ran(['completion', 'bash']);
  const script = `${out}\nCOMP_WORDS=(cdk8s-glance "$@"); COMP_CWORD=$#; _cdk8s_glance; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

test('bash completes commands, options, values, codes and files', async () => {
  expect(await completed('che')).toEqual(['check']);
  expect(await completed('check', '--form')).toEqual(['--format']);
  expect(await completed('check', '--format', '')).toEqual(['text', 'json', 'sarif', 'github']);
  expect(await completed('check', '--release', 'FR')).toEqual(['FR1', 'FR2', 'FR3', 'FR4', 'FR5', 'FR6']);
  expect(await completed('check', '--format', 'json', 'READ')).toEqual(['README.md']);
  expect(await completed('check', '--config', 'READ')).toContain('README.md');
  expect(await completed('explain', 'GLN-ACK')).toEqual(['GLN-ACK-001']);
  expect(await completed('completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']));
});

test.each(['bash', 'zsh', 'fish'])('the script for %s knows every command and every code', async (shell) => {
  const { status, out } = await ran(['completion', shell]);
  expect(status).toBe(0);
  for (const word of ['check', 'rules', 'explain', ...everyRule().map(({ facts }) => facts.code)]) expect(out).toContain(word);
});

test('another shell is misuse', async () => {
  expect((await ran(['completion', 'tcsh'])).status).toBe(2);
});
