import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiObject, Chart, Duration, Testing } from 'cdk8s';
import type { Construct } from 'constructs';
import * as fc from 'fast-check';
import { CinderStore, ControlPlane, GlanceApi, VolumeType, type VolumeTypeProps } from '../../src';
import { expanded, runScript } from '../support/shell';
import { manifests, program } from '../support/synth';

const IMAGE = 'registry.example.com/openstackclient:1';

function jobOf(props: VolumeTypeProps = {}, scope: Construct = program().glance) {
  const type = new VolumeType(scope, 'glance-multiattach', { job: { image: IMAGE }, ...props });
  return (type.node.findChild('Job') as ApiObject).toJson();
}

/** As the container gets it. */
function scriptOf(props: VolumeTypeProps = {}): string {
  return expanded(jobOf(props).spec.template.spec.containers[0].command[2]);
}

function commandsOf(props: VolumeTypeProps = {}): string {
  return new VolumeType(program().glance, 'glance-multiattach', props).commands();
}

test('the Job is written beside the control plane, and its type is the one that the store uses', () => {
  const made = program();
  const volumeType = new VolumeType(made.glance, 'glance-multiattach', { job: { image: IMAGE } });
  new GlanceApi(made.glance, 'default', { stores: [new CinderStore(made.glance, 'volumes', { volumeType })] });
  expect(manifests(made).map(({ kind }) => kind).sort()).toEqual(['Job', 'OpenStackControlPlane']);
  expect(JSON.stringify(manifests(made))).toContain('cinder_volume_type = glance-multiattach');
});

test('without a Job nothing is made, and the commands say how', () => {
  expect(new VolumeType(program().glance, 'glance-multiattach').node.children).toEqual([]);
  expect(commandsOf({ backendName: 'pure' })).toBe([
    'names=$(openstack volume type list -f value -c Name) &&',
    "{ printf '%s\\n' \"$names\" | grep -Fxq -- 'glance-multiattach' || openstack volume type create --public 'glance-multiattach'; } &&",
    "openstack volume type set --property 'multiattach=<is> True' --property 'volume_backend_name=pure' 'glance-multiattach'",
  ].join('\n'));
});

test('the Job runs under the restricted policy, with the files of the OpenStack client', () => {
  const { apiVersion, metadata, spec } = jobOf();
  expect(apiVersion).toBe('batch/v1');
  expect(metadata).toEqual({ name: expect.stringMatching(/^volume-type-glance-multiattach-[0-9a-f]{8}$/), namespace: 'openstack' });
  expect(spec).toMatchObject({ backoffLimit: 6, activeDeadlineSeconds: 7200, ttlSecondsAfterFinished: 86400 });
  const pod = spec.template.spec;
  expect(pod.securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  expect(pod).toMatchObject({ restartPolicy: 'Never', automountServiceAccountToken: false });
  expect(pod.serviceAccountName).toBeUndefined();
  const [container] = pod.containers;
  expect(container).toMatchObject({ image: IMAGE, securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } });
  expect(container.env).toContainEqual({ name: 'OS_CLOUD', value: 'default' });
  expect(container.volumeMounts.map(({ mountPath, subPath }: { mountPath: string; subPath: string }) => [mountPath, subPath])).toEqual([
    ['/etc/openstack/clouds.yaml', 'clouds.yaml'],
    ['/etc/openstack/secure.yaml', 'secure.yaml'],
    ['/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem', 'tls-ca-bundle.pem'],
  ]);
  expect(JSON.stringify(spec)).not.toContain('/home');
  expect(pod.volumes).toEqual([
    { name: 'clouds', configMap: { name: 'openstack-config' } }, { name: 'secure', secret: { secretName: 'openstack-config-secret' } },
    { name: 'ca-bundle', secret: { secretName: 'combined-ca-bundle' } },
  ]);
});

test('user, account, names of the files and times can be chosen', () => {
  const { spec } = jobOf({ job: {
    image: IMAGE, runAsUser: 42401, serviceAccountName: 'openstackclient-openstackclient', configMapName: 'config', configSecretName: 'secret', caBundleSecretName: 'ca',
    deadline: Duration.minutes(30), keepFor: Duration.hours(1),
  } });
  expect(spec).toMatchObject({ activeDeadlineSeconds: 1800, ttlSecondsAfterFinished: 3600 });
  expect(spec.template.spec).toMatchObject({ serviceAccountName: 'openstackclient-openstackclient', securityContext: { runAsUser: 42401 } });
  expect(JSON.stringify(spec.template.spec.volumes)).toBe(
    '[{"configMap":{"name":"config"},"name":"clouds"},{"name":"secure","secret":{"secretName":"secret"}},{"name":"ca-bundle","secret":{"secretName":"ca"}}]');
});

test('the name of the Job goes by its content, and fits into a label', () => {
  const names = [jobOf(), jobOf({ isPublic: false }), jobOf({ backendName: 'a' }), jobOf({ job: { image: 'other' } }), jobOf({ volumeTypeName: 'x'.repeat(200) })];
  expect(new Set(names.map(({ metadata }) => metadata.name)).size).toBe(names.length);
  for (const { metadata } of names) expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
  expect(jobOf().metadata.name).toBe(jobOf().metadata.name);
});

test('a type that is missing is made, and then set', () => {
  const { status, calls, types } = runScript(scriptOf({ backendName: 'pure' }));
  expect(status).toBe(0);
  expect(calls).toEqual([
    ['volume', 'type', 'list', '-f', 'value', '-c', 'Name'],
    ['volume', 'type', 'create', '--public', 'glance-multiattach'],
    ['volume', 'type', 'set', '--property', 'multiattach=<is> True', '--property', 'volume_backend_name=pure', 'glance-multiattach'],
  ]);
  expect(types).toBe('glance-multiattach\n');
});

test('a type that is there is set only, and one with a longer name is another', () => {
  const create = (types: string) => runScript(scriptOf(), { types }).calls.filter(([, , word]) => word === 'create').length;
  expect(create('lvm\nglance-multiattach\n')).toBe(0);
  expect(create('glance-multiattach-2\nmy-glance-multiattach\nglance.multiattach\n')).toBe(1);
});

test('the Image service gets access to a private type, once', () => {
  const granted = (hasAccess: boolean) => runScript(scriptOf({ isPublic: false }), { hasAccess });
  expect(granted(false).calls).toContainEqual(['volume', 'type', 'create', '--private', 'glance-multiattach']);
  expect(granted(false).calls.slice(-1)).toEqual([['volume', 'type', 'set', '--project', 'project-of-service', 'glance-multiattach']]);
  const again = granted(true);
  expect(again.status).toBe(0);
  expect(again.calls.filter((call) => call.includes('--project'))).toEqual([]);
});

test('while services come up it tries again, and never makes the type twice', () => {
  const { status, stderr, calls, types } = runScript(scriptOf({ isPublic: false }), { failing: (call) => [1, 2, 4, 6, 9].includes(call) });
  expect(status).toBe(0);
  expect(types).toBe('glance-multiattach\n');
  expect(stderr).toContain('Attempt 1 failed, the next one follows in 10 seconds.\n');
  expect(calls.length).toBeGreaterThan(10);
});

test.each([1, 2, 3, 4, 5, 6])('a failure of call %s alone changes nothing of the result', (failing) => {
  const { status, types, calls } = runScript(scriptOf({ isPublic: false }), { failing: (call) => call === failing });
  expect([status, types]).toEqual([0, 'glance-multiattach\n']);
  expect(calls).toContainEqual(['volume', 'type', 'set', '--project', 'project-of-service', 'glance-multiattach']);
});

test('when nobody ever answers it gives up, says what it needed, and fails', () => {
  const { status, stderr, calls } = runScript(scriptOf(), { failing: () => true });
  expect(status).toBe(1);
  expect(calls).toHaveLength(60);
  expect(stderr).toContain('The volume type was not made in 60 attempts; the messages above say why.\n');
  expect(stderr).toContain('Type: glance-multiattach. Needed: the public address of keystone, and a running cinderAPI.\n');
});

test('the commands fail where one of them fails, and leave the shell open', () => {
  expect(runScript(`${commandsOf()}\necho "ended with $?"`, { failing: (call) => call === 1 })).toMatchObject({ stdout: 'ended with 1\n', types: '' });
  expect(runScript(`${commandsOf()}\necho "ended with $?"`)).toMatchObject({ stdout: 'ended with 0\n', types: 'glance-multiattach\n' });
});

test('names reach the client unchanged, whatever is in them', () => {
  const hostile = fc.array(fc.constantFrom("'", '"', '$', '$$', '$(id)', '$(HOME)', '`id`', '\\', ';', '&&', '|', '*', ' ', '%s', '!', '#', '~', 'é', 'a', 'B', '9', '='), { minLength: 1, maxLength: 6 })
    .map((parts) => `t${parts.join('')}`);
  fc.assert(fc.property(hostile, hostile, (volumeTypeName, backendName) => {
    const { status, types, calls } = runScript(scriptOf({ volumeTypeName, backendName, isPublic: false }));
    expect([status, types]).toEqual([0, `${volumeTypeName}\n`]);
    expect(calls.map((call) => call[call.length - 1])).toEqual(expect.arrayContaining([volumeTypeName]));
    expect(calls).toContainEqual(['volume', 'type', 'set', '--property', 'multiattach=<is> True', '--property', `volume_backend_name=${backendName}`, volumeTypeName]);
  }), { numRuns: 25 });
});

test('a control plane without TLS has no bundle of authorities to mount', () => {
  const mounted = (tls: object) => {
    const chart = new Chart(Testing.app(), 'openstack');
    const { spec } = jobOf({}, new ControlPlane(chart, 'control-plane', { spec: { tls } }));
    return spec.template.spec.volumes.map(({ name }: { name: string }) => name);
  };
  expect(mounted({ ingress: { enabled: false }, podLevel: { enabled: false } })).toEqual(['clouds', 'secure']);
  expect(mounted({ ingress: { enabled: false } })).toEqual(['clouds', 'secure', 'ca-bundle']);
});

test('a volume type outside any control plane is refused where it is made', () => {
  expect(() => new VolumeType(new Chart(Testing.app(), 'openstack'), 'type')).toThrow(/VolumeType '.*type' is outside any ControlPlane: pass a ControlPlane/);
});

test('the page about Block Storage shows the commands as they are', () => {
  const page = readFileSync(join(__dirname, '../../docs/block-storage.md'), 'utf8');
  expect(page).toContain(`\`\`\`sh\n${commandsOf({ backendName: 'pure', isPublic: false })}\n\`\`\`\n`);
});
