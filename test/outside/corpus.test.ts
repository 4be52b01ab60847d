import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parse, stringify } from 'yaml';
import { realDocuments, type RealDocument } from './support/corpus';
import { RELEASES } from '../../src/facts/releases';
import { readFile } from '../../src/read/file';
import { Severity, type Diagnostic } from '../../src/rules/diagnostic';
import { everyRule } from '../../src/rules/explain';
import { writeControlPlane } from '../../src/write/control-plane';
import { ran } from '../support/command-line';

const documents = realDocuments();
const named = documents.map((document) => [document.file, document] as const);

async function found({ path }: RealDocument, ...argv: readonly string[]): Promise<readonly Diagnostic[]> {
  const { status, out, err } = await ran(['check', path, '--format', 'json', ...argv]);
  expect([0, 1]).toContain(status);
  expect(err).toBe('');
  return JSON.parse(out);
}

test.each(named)('%s is checked, and every option that is found stands in its line', async (_, document) => {
  const lines = document.text.split('\n');
  for (const { code, file, line, column, field } of await found(document)) {
    expect({ code, file, column: column! > 0 }).toEqual({ code, file: document.path, column: true });
    const [, section, option] = /\[([^\]]+)\](?: (\S+))?$/.exec(field ?? '') ?? [];
    if (section === undefined) continue;
    // An option that is missing stands at its section, a section at the list of stores or the section that enables it.
    const words = [`[${section}]`, 'enabled_backends', ...(option === undefined ? [] : [option])];
    expect(words.filter((word) => lines[line! - 1].includes(word))).not.toEqual([]);
  }
});

test.each(named)('%s is read and written back without a loss', (_, { text }) => {
  const document = parse(text, { version: '1.1' });
  const [{ topology }] = readFile(text);
  expect(writeControlPlane(topology)).toEqual(document);
  expect(parse(stringify(writeControlPlane(topology)))).toEqual(document);
});

test.each(named)('%s is told for what it is, whole or a part, and a part is not blamed for what it leaves out', async (_, document) => {
  const [{ topology }] = readFile(document.text);
  expect(topology.controlPlane.whole).toBe(!document.partial);
  if (document.partial) expect((await found(document)).filter(({ code }) => ABSENCES.includes(code))).toEqual([]);
});

/** Rules about what a whole control plane has to have. */
const ABSENCES = ['GLN-RESOURCE-007', 'GLN-LAYOUT-001', 'GLN-LAYOUT-004', 'GLN-STORES-010', 'GLN-STORAGE-003', 'GLN-CEPH-009'];

test.each`
  document                                              | code                  | field
  ${'glance-operator-backends-edge'}                    | ${'GLN-STORES-013'}   | ${/az2.customServiceConfig \[az0\]/}
  ${'glance-operator-backends-edge'}                    | ${'GLN-CONFIG-007'}   | ${/\[glance_store\] stores/}
  ${'glance-operator-web-download'}                     | ${'GLN-LAYOUT-001'}   | ${/default.type/}
  ${'glance-operator-web-download'}                     | ${'GLN-CONFIG-007'}   | ${/allowed_schemes/}
  ${'glance-operator-18-0-fr2-copy-image'}              | ${'GLN-CONFIG-001'}   | ${/enabled_import_methods/}
  ${'glance-operator-18-0-fr2-copy-image'}              | ${'GLN-RESOURCE-002'} | ${/default.preserveJobs/}
  ${'glance-operator-backends-nfs'}                     | ${'GLN-RESOURCE-002'} | ${/default.preserveJobs/}
  ${'glance-operator-import-plugins-image-decompression'} | ${'GLN-MOUNTS-009'} | ${/volumes\[0\].secret/}
  ${'glance-operator-import-plugins-image-decompression'} | ${'GLN-STORES-027'} | ${/image_import_plugins/}
  ${'glance-operator-policy'}                           | ${'GLN-LAYOUT-001'}   | ${/default.type/}
  ${'glance-operator-18-0-fr1-backends-base-openstack'} | ${'GLN-LAYOUT-001'}   | ${/default.type/}
  ${'glance-operator-backends-cinder-lvm-iscsi-appcred'} | ${'GLN-CONFIG-003'}  | ${/cinder_store_auth_type/}
  ${'glance-operator-backends-cinder-lvm-iscsi-appcred'} | ${'GLN-CONFIG-016'}  | ${/customServiceConfig/}
  ${'glance-operator-backends-swift-appcred'}           | ${'GLN-CONFIG-016'}   | ${/customServiceConfig/}
  ${'data-plane-adoption-adopting-image-service-with-block-storage-backend-adoc'}  | ${'GLN-CONFIG-003'}   | ${/description/}
  ${'data-plane-adoption-adopting-image-service-with-block-storage-backend-adoc'}  | ${'GLN-RESOURCE-002'} | ${/apiOverride/}
  ${'data-plane-adoption-adopting-image-service-with-object-storage-backend-adoc'} | ${'GLN-RESOURCE-002'} | ${/apiOverride/}
  ${'hotstack-scenarios-sno-2nics-force10-10-manifests-control-plane-yaml'} | ${'GLN-RESOURCE-002'} | ${/default.layout/}
`('the known mistake $code in $document is found', async ({ document, code, field }) => {
  const all = await found(documents.find(({ file }) => file === `${document}.yaml`)!);
  expect(all.filter((one) => one.code === code && field.test(one.field ?? ''))).not.toEqual([]);
});

test('the page about real mistakes is what is found', async () => {
  const text = await page();
  const path = join(__dirname, '../../docs/real-mistakes.md');
  if (process.env.UPDATE) writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
});

interface Mistake { readonly files: Set<string>; readonly shown: Diagnostic }

/** What is wrong on the release that a document is for. Advice is left out, and what stands for a value that the reader is to fill in. */
async function mistakes(): Promise<ReadonlyMap<string, Mistake>> {
  const seen = new Map<string, Mistake>();
  for (const document of documents) {
    for (const one of await found(document, '--release', document.release)) {
      if (one.severity === Severity.INFO || /'<[^']*>'/.test(one.message)) continue;
      const row = seen.get(one.code) ?? { files: new Set(), shown: one };
      seen.set(one.code, row);
      row.files.add(document.file);
    }
  }
  return seen;
}

async function page(): Promise<string> {
  const rules = new Map(everyRule().map(({ facts }) => [facts.code, facts]));
  const all = [...await mistakes()].sort(([a, one], [b, other]) => other.files.size - one.files.size || (a < b ? -1 : 1));
  const rows = all.map(([code, { files, shown: { severity, message, consequence } }]) =>
    `| [${code}](rules.md#${code.toLowerCase()}) | ${severity} | ${cell(rules.get(code)!.title)} | ${files.size} | ${cell(message)} | ${cell(consequence)} |`);
  const wrong = new Set(all.flatMap(([, { files }]) => [...files]));
  return [
    '# What is wrong in real control planes',
    '',
    `Written by the judge \`test/outside/corpus.test.ts\` with \`UPDATE=1\`, from ${documents.length} control planes of public repositories: samples, documentation, tests`,
    `of the product. Each was checked for the release that it is for, or else the newest of 18. In ${wrong.size} of them something is wrong; the rows say in how`,
    'many, and show what is said of one of them. Advice is left out, and so are values that the reader is to fill in.',
    '',
    '| code | severity | mistake | documents | for example | on the cluster |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
}

test('every release is one that a document can be checked for', () => {
  expect(documents.map(({ release }) => RELEASES.includes(release))).not.toContain(false);
});
