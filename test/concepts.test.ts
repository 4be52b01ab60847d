import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './support/folder';
import { blocksOf, runProgram } from './support/page';

test('the program of the concepts draws the picture that stands below it', () => {
  const folder = temporaryFolder();
  copyFileSync(join(__dirname, '..', 'examples', 'base', 'openstack_control_plane.yaml'), join(folder, 'openstack_control_plane.yaml'));
  const { thrown, heard } = runProgram(blocksOf('docs/concepts.md', 'ts')[0], folder, temporaryFolder());
  expect([thrown, heard]).toEqual([undefined, '']);
  expect(readFileSync(join(folder, 'glance.mmd'), 'utf8').trim()).toBe(blocksOf('docs/concepts.md', 'mermaid')[0].trim());
});
