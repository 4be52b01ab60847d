import { OPERATOR_VARIABLES } from '../../facts/operator-variables';
import { RELEASES } from '../../facts/releases';
import { at } from '../../model/json';
import { knowsServices, targetsBefore } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { listed, releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { waitingForCredential } from './application-credentials';

export const credentialNotIssued: Rule = {
  code: 'GLN-STORES-070',
  title: 'A store waits for an application credential that is never issued',
  why: 'The operator issues one from FR5 on, and only where the control plane and its Image service both ask for it.',
  severity: Severity.ERROR,
  source: 'R51: openstack-operator, applicationcredential.go, EnsureApplicationCredentialForService()',

  *check(topology) {
    const users = topology.glance.enabled ? waitingForCredential(topology) : [];
    const reason = users.length === 0 ? undefined : reasonIn(topology);
    if (reason === undefined) return;
    for (const store of users) {
      yield {
        on: store,
        message: `The store '${store.id}' logs in with an application credential, but ${reason.message}.`,
        consequence: 'where a block says so, Glance goes on with the password of the service user; else it cannot log in.',
        fix: reason.fix,
        inYaml: reason.inYaml,
      };
    }
  },

  trips: () => withCredential({ enabled: true }, undefined),
  passes: () => withCredential({ enabled: true }, { enabled: true }),
};

const { since: SINCE } = OPERATOR_VARIABLES.find(({ availability }) => availability === 'application-credential')!;

/** In words that follow "but". */
function reasonIn(topology: Topology): { readonly message: string; readonly fix: string; readonly inYaml?: string } | undefined {
  const { controlPlane, glance } = topology;
  const older = targetsBefore(topology, SINCE);
  if (older.length > 0) {
    const message = `${releases(older)} ${older.length === 1 ? 'has' : 'have'} none`;
    return {
      message,
      fix: `target: ReleaseTarget.since(Release.${SINCE}) of the ControlPlane.`,
      inYaml: `--release ${SINCE} and later ones, where no older one is deployed; else the service user's name and password.`,
    };
  }
  if (!knowsServices(topology)) return undefined;
  const switches = { 'spec.applicationCredential': controlPlane.spec, 'spec.glance.applicationCredential': glance.section };
  const off = Object.entries(switches).filter(([, owner]) => at(owner, 'applicationCredential', 'enabled') !== true).map(([name]) => `${name}.enabled`);
  if (off.length === 0) return undefined;
  return { message: `${listed(off)} ${off.length === 1 ? 'is' : 'are'} not true`, fix: `${off.map((name) => `${name}: true`).join(', and ')}.` };
}

function withCredential(global: { enabled: boolean }, ours: { enabled: boolean } | undefined): Topology {
  const text = [
    '[DEFAULT]', 'enabled_backends = objects:swift', '[glance_store]', 'default_backend = objects', '[objects]', 'swift_store_auth_version = 3',
    'swift_store_auth_address = {{ .KeystoneInternalURL }}', 'swift_store_create_container_on_put = True',
    '{{- if (index . "ApplicationCredentialID") }}',
    'swift_store_application_credential_id = {{ .ApplicationCredentialID }}', 'swift_store_application_credential_secret = {{ .ApplicationCredentialSecret }}',
    '{{- else }}', 'swift_store_user = service:glance', 'swift_store_key = {{ .ServicePassword }}', '{{- end }}', '',
  ].join('\n');
  return sketch({
    release: RELEASES.slice(RELEASES.indexOf(SINCE)), apis: { default: { text } },
    spec: { applicationCredential: global }, section: ours ? { applicationCredential: ours } : {},
  });
}
