import { ApiServer } from './support/apiserver';
import { SERVER_LINES } from './support/crds';
import { linesOf } from './support/example-lines';
import { asSent, BASE, differences, filesOf, listed, live, type Manifest, objectsIn, read } from './support/manifests';
import { exampleNames } from '../../scripts/example-list';

jest.setTimeout(1_200_000);

/** Kinds to which the second apply adds managed fields of defaults; from then on nothing changes. Seen with kube-apiserver 1.33. */
const SETTLES_LATER = ['PersistentVolumeClaim', 'Job'];

/** What goes without being lost: the class of a volume may be left out as well as be empty. */
const SAME_WHEN_ABSENT: Readonly<Record<string, readonly string[]>> = {
  PersistentVolume: ['spec.storageClassName: "" became undefined'],
};

describe.each(SERVER_LINES)('the API server of %s', (line) => {
  let server: ApiServer;

  beforeAll(async () => {
    server = await ApiServer.start();
    await server.install(line);
  });

  afterAll(() => server?.stop());

  const examples = exampleNames().filter((name) => linesOf(name).includes(line));

  test.each(examples.filter((name) => filesOf(name).objects.length > 0))('keeps everything that the example %s says, and sees no change in it later', (example) => {
    const { objects } = filesOf(example);
    const sent = objects.flatMap((file) => asSent(server, line, file));
    const apply = () => versions(server.done(['apply', '--server-side', '--validate=strict', '-o', 'json', '-f', '-'], listed(sent)));
    const first = apply();
    const found = objectsIn(server.done(['get', '-o', 'json', '-f', '-'], listed(sent)));
    const written = objects.flatMap(read);
    expect(found).toHaveLength(written.length);
    expect(written.flatMap((one, index) => lost(one, found[index]))).toEqual([]);

    const second = apply();
    expect(settled(second)).toEqual(settled(first));
    if (settled(second).length < second.length) expect(apply()).toEqual(second);
    server.done(['delete', '-f', '-'], listed(sent));
  });

  test.each(examples.filter((name) => filesOf(name).patches.length > 0))('takes the merge patch of the example %s, and sees no change in it later', (example) => {
    const sent = asSent(server, line, BASE);
    server.done(['apply', '--server-side', '--validate=strict', '-f', '-'], listed(sent));
    const [{ metadata }] = sent;
    for (const file of filesOf(example).patches) {
      const patch = () => server.kubectl(['patch', 'openstackcontrolplane', metadata.name, '-n', metadata.namespace!, '--type', 'merge', '--patch-file', file]);
      // A merge patch with an unknown field passes with a warning.
      expect(patch()).toEqual({ status: 0, out: expect.stringMatching(/ patched\n$/), err: '' });
      expect(differences(read(file)[0], live(server, sent[0]))).toEqual([]);
      expect(patch()).toEqual({ status: 0, out: expect.stringMatching(/ patched \(no change\)\n$/), err: '' });
    }
    server.done(['delete', '-f', '-'], listed(sent));
  });

  test('refuses a field that no release has', () => {
    const [base] = asSent(server, line, BASE);
    const { status, err } = server.kubectl(['apply', '--server-side', '--dry-run=server', '-f', '-'], JSON.stringify({ ...base, spec: { ...base.spec as object, glances: {} } }));
    expect(status).toBe(1);
    expect(err).toContain('.spec.glances: field not declared in schema');
  });
});

function lost(written: Manifest, found: Manifest): readonly string[] {
  return differences(written, found).filter((difference) => !SAME_WHEN_ABSENT[written.kind]?.includes(difference));
}

type Versions = ReadonlyArray<readonly [kind: string, name: string, resourceVersion: string]>;

function versions(printed: string): Versions {
  return objectsIn(printed).map(({ kind, metadata: { name, resourceVersion } }) => [kind, name, resourceVersion!]);
}

function settled(all: Versions): Versions {
  return all.filter(([kind]) => !SETTLES_LATER.includes(kind));
}
