import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { GlanceValidation } from '../../src';
import { settingsFrom } from '../../src/cli/settings';
import { ran } from '../support/command-line';

const PAGE = readFileSync('docs/check.md', 'utf8');

function block(start: string): string {
  const found = new RegExp(`\`\`\`\\w+\\n(${start}[^]*?)\`\`\``).exec(PAGE);
  if (!found) throw new Error(`no block that starts with ${start}`);
  return found[1];
}

test('the report that the page shows is the one that is given', async () => {
  const { out } = await ran(['check', 'test/golden/check/misspelt-option.yaml']);
  expect(out).toContain(block('error GLN-CONFIG-003'));
});

test('the settings that the page shows are settings, on the command line and in cdk8s.yaml', () => {
  const settings = settingsFrom(parse(block('# cdk8s-glance.yaml')), { file: 'page', placeOf: () => ({}) });
  expect(settings).toMatchObject({ releases: ['FR5', 'FR6'], strict: true, acknowledged: [{ code: 'GLN-LAYOUT-009' }] });
  const [{ class: name, properties }] = parse(block('# cdk8s.yaml')).validations;
  expect(name).toBe(GlanceValidation.name);
  expect(() => new GlanceValidation(properties)).not.toThrow();
});

test('every option of the page is one of the command', async () => {
  const { out } = await ran(['check', '--help']);
  const options = new Set(PAGE.match(/(?<=cdk8s-glance check[^|\n]*|`)--[a-z-]+/g)!.filter((option) => option !== '--stdout'));
  expect([...options].filter((option) => !out.includes(option))).toEqual([]);
  expect(options.size).toBeGreaterThan(5);
});
