import { createHash } from 'node:crypto';
import type { Duration } from 'cdk8s';
import { defined } from './defined';
import { MOUNTED_BUNDLE } from '../facts/ca-bundles';
import { DNS_LABEL } from '../facts/limits';
import { at, type Json, type JsonObject } from '../model/json';
import { labelOf } from '../model/label';
import { shellWord, withoutExpansion } from '../model/shell';

/** How a Job runs that makes a `VolumeType`. It works like the pod `openstackclient`, with the same files. */
export interface VolumeTypeJob {
  /**
   * The image of the OpenStack client. That of the cluster is printed by
   * `oc get openstackversion -o jsonpath='{.items[0].status.containerImages.openstackClientImage}'`.
   */
  readonly image: string;

  /** ServiceAccount of the pods. @default - that of the namespace, which is enough on OpenShift */
  readonly serviceAccountName?: string;

  /**
   * User id of the pods. Leave it out on OpenShift, which takes one from the range of the namespace and refuses others; plain Kubernetes
   * needs it, 42401 for the image of the product.
   *
   * @default - chosen by the cluster
   */
  readonly runAsUser?: number;

  /** ConfigMap with `clouds.yaml`, as the keystone operator writes it. @default 'openstack-config' */
  readonly configMapName?: string;

  /** Secret with `secure.yaml`, as the keystone operator writes it. @default 'openstack-config-secret' */
  readonly configSecretName?: string;

  /** Secret with `tls-ca-bundle.pem`. @default 'combined-ca-bundle'; no Secret where the control plane has TLS switched off */
  readonly caBundleSecretName?: string;

  /** How long the Job may take in all, the wait for the control plane included. @default - 2 hours */
  readonly deadline?: Duration;

  /** How long a finished Job stays to be looked at. Applied again after that, it does nothing new. @default - 1 day */
  readonly keepFor?: Duration;
}

/** A volume type to be made. @internal */
export interface WantedType {
  readonly name: string;
  readonly backendName?: string;
  readonly availabilityZones: readonly string[];
  readonly isPublic: boolean;
}

/**
 * Commands that make the type, or bring it to what it should be; they fail where anything fails. A failing `show` would not do as the
 * question whether the type is there: it also fails when nobody answers. Granting access twice fails, so it is asked for first. @internal
 */
export function volumeTypeCommands({ name, backendName, availabilityZones, isPublic }: WantedType): string {
  const type = shellWord(name);
  const properties = [
    'multiattach=<is> True',
    ...(backendName === undefined ? [] : [`volume_backend_name=${backendName}`]),
    ...(availabilityZones.length === 0 ? [] : [`RESKEY:availability_zones=${availabilityZones.join(',')}`]),
  ];
  const create = `openstack volume type create ${isPublic ? '--public' : '--private'} ${type}`;
  const show = `openstack volume type show ${type} -f value -c access_project_ids`;
  return [
    'names=$(openstack volume type list -f value -c Name)',
    `{ printf '%s\\n' "$names" | grep -Fxq -- ${type} || ${create}; }`,
    `openstack volume type set ${properties.map((one) => `--property ${shellWord(one)}`).join(' ')} ${type}`,
    ...(isPublic ? [] : [
      'project=$(openstack project show --domain Default service -f value -c id)',
      `{ ${show} | grep -Fq -- "$project" || openstack volume type set --project "$project" ${type}; }`,
    ]),
  ].join(' &&\n');
}

/** A Job's template never changes, so its name goes by its content. @internal */
export function volumeTypeJob(type: WantedType, job: VolumeTypeJob, controlPlane: JsonObject): NamedJob {
  const spec = jobSpec(type, job, controlPlane);
  const digest = createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 8);
  // The pods carry the name in a label.
  const start = labelOf(`volume-type-${type.name}`).slice(0, DNS_LABEL.max - digest.length - 1).replace(/-+$/, '');
  return { name: `${start}-${digest}`, spec };
}

interface NamedJob { readonly name: string; readonly spec: JsonObject }

const ATTEMPTS = 60;
const PAUSE = 10;
/** Pods after the first one: a node that goes away is no reason to give up. */
const FURTHER_PODS = 6;

function jobSpec(type: WantedType, job: VolumeTypeJob, controlPlane: JsonObject): JsonObject {
  const files = clientFiles(job, controlPlane);
  return {
    backoffLimit: FURTHER_PODS,
    activeDeadlineSeconds: job.deadline?.toSeconds() ?? 2 * 3600,
    ttlSecondsAfterFinished: job.keepFor?.toSeconds() ?? 24 * 3600,
    template: { spec: defined({
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      serviceAccountName: job.serviceAccountName,
      securityContext: defined({ runAsNonRoot: true, runAsUser: job.runAsUser, seccompProfile: { type: 'RuntimeDefault' } }),
      containers: [{
        name: 'openstack',
        image: job.image,
        command: ['/bin/sh', '-c', withoutExpansion(script(type))],
        // The home of the image's own user may be closed to others.
        workingDir: '/tmp',
        env: [{ name: 'OS_CLOUD', value: 'default' }, { name: 'HOME', value: '/tmp' }],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        volumeMounts: files.map(({ name, path, key }) => ({ name, mountPath: path, subPath: key, readOnly: true })),
      }],
      volumes: files.map(({ name, source }) => ({ name, ...source })),
    }) },
  };
}

/** Many things are not there yet while a control plane comes up: each of them makes an attempt fail. */
function script(type: WantedType): string {
  const name = shellWord(type.name);
  return `make_type() {
${volumeTypeCommands(type)}
}

attempt=1
until make_type; do
  if [ "$attempt" -ge ${ATTEMPTS} ]; then
    printf '%s\\n' ${shellWord(`The volume type was not made in ${ATTEMPTS} attempts; the messages above say why.`)} >&2
    printf 'Type: %s. Needed: the public address of keystone, and a running cinderAPI.\\n' ${name} >&2
    exit 1
  fi
  printf 'Attempt %s failed, the next one follows in ${PAUSE} seconds.\\n' "$attempt" >&2
  attempt=$((attempt + 1))
  sleep ${PAUSE}
done
printf 'The volume type %s is as it should be.\\n' ${name}
`;
}

interface ClientFile {
  readonly name: string;
  readonly key: string;
  readonly path: string;
  readonly source: JsonObject;
}

/** Source: openstack-operator, internal/openstackclient/funcs.go; openstacksdk, config/loader.py; lib-common, modules/common/tls. */
function clientFiles(job: VolumeTypeJob, controlPlane: JsonObject): readonly ClientFile[] {
  const secret = job.configSecretName ?? 'openstack-config-secret';
  const configMap = job.configMapName ?? 'openstack-config';
  const bundle = job.caBundleSecretName ?? (hasTls(controlPlane) ? 'combined-ca-bundle' : undefined);
  return [
    { name: 'clouds', key: 'clouds.yaml', path: '/etc/openstack/clouds.yaml', source: { configMap: { name: configMap } } },
    { name: 'secure', key: 'secure.yaml', path: '/etc/openstack/secure.yaml', source: secretSource(secret) },
    ...(bundle === undefined ? [] : [
      { name: 'ca-bundle', key: 'tls-ca-bundle.pem', path: MOUNTED_BUNDLE, source: secretSource(bundle) },
    ]),
  ];
}

function secretSource(secretName: string): JsonObject {
  return { secret: { secretName } };
}

/** The client mounts it when either is on, as by default. Source: openstack-operator, internal/openstack/openstackclient.go. */
function hasTls(spec: Json): boolean {
  return ['ingress', 'podLevel'].some((part) => at(spec, 'tls', part, 'enabled') !== false);
}
