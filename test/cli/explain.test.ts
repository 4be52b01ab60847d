import { everyRule } from '../../src/rules/explain';
import { ran } from '../support/command-line';

test('rules prints a line for every rule', async () => {
  const { status, out } = await ran(['rules']);
  expect(status).toBe(0);
  expect(out.trimEnd().split('\n').map((line) => line.split(' ')[0])).toEqual(everyRule().map(({ facts }) => facts.code));
});

test('explain prints what the docs say, whatever the case of the code', async () => {
  const { status, out } = await ran(['explain', 'gln-layout-001']);
  expect(status).toBe(0);
  expect(out).toContain('### GLN-LAYOUT-001\n');
  expect(out).toContain('type: split');
  expect(out).toContain('type: single');
});

test('every finding that can be printed is explained', async () => {
  expect((await ran(['explain', 'GLN-ACK-001'])).status).toBe(0);
});

test('an unknown code is misuse', async () => {
  expect(await ran(['explain', 'GLN-LAYOUT-999'])).toEqual({ status: 2, out: '', err: expect.stringContaining("'GLN-LAYOUT-999'") });
});
