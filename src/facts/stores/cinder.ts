import type { StoreFacts } from '../store-facts';

export const CINDER: StoreFacts = {
  driver: 'cinder',
  title: 'Cinder',
  source: 'glance_store 4.3, _drivers/cinder/store.py',
  options: [
    {
      name: 'cinder_volume_type', derived: true, type: 'string', identity: true,
      doc: 'Volume type of the volumes that hold the images.',
      note: 'With it, the credentials are needed as well, or the API does not start. Give every store of an API a type of its own: the type tells which store an older image belongs to.',
    },
    {
      name: 'cinder_store_auth_address', derived: true, type: 'string', identity: true,
      doc: 'URL of the identity service.',
      note: 'Address, user name, password and project come together or not at all; a partial set counts as none.',
    },
    {
      name: 'cinder_store_user_name', derived: true, type: 'string',
      doc: 'User that owns the volumes.',
      note: 'Address, user name, password and project come together or not at all; a partial set counts as none.',
    },
    {
      name: 'cinder_store_password', derived: true, type: 'string', secret: true,
      doc: 'Password of the user.',
      note: 'Address, user name, password and project come together or not at all; a partial set counts as none.',
    },
    {
      name: 'cinder_store_project_name', derived: true, type: 'string',
      doc: 'Project that owns the volumes.',
      note: 'Address, user name, password and project come together or not at all; a partial set counts as none. Without it, volumes land in the project of whoever uploads.',
    },
    {
      name: 'cinder_store_user_domain_name', prop: 'userDomainName', type: 'string', default: 'Default',
      doc: 'Domain of the user.',
    },
    {
      name: 'cinder_store_project_domain_name', prop: 'projectDomainName', type: 'string', default: 'Default',
      doc: 'Domain of the project.',
    },
    {
      name: 'cinder_store_application_credential_id', derived: true, type: 'string', support: 'backport', since: 'glance_store 5.4.0',
      doc: 'Application credential that Glance logs in with.',
      note: 'Wins over the password; needs the secret and `cinder_store_auth_address`.',
    },
    {
      name: 'cinder_store_application_credential_secret', derived: true, type: 'string', secret: true, support: 'backport',
      since: 'glance_store 5.4.0',
      doc: 'Secret of the application credential.',
      note: 'Needs the id too.',
    },
    {
      name: 'cinder_catalog_info', prop: 'catalogInfo', written: 'volumev3::internalURL', type: 'string', default: 'volumev3::publicURL',
      doc: 'Entry of the service catalog, as `type:name:interface`.',
      note: 'Exactly two colons. The product uses `volumev3::internalURL`.',
    },
    {
      name: 'cinder_endpoint_template', prop: 'endpointTemplate', type: 'string', identity: true,
      doc: 'URL of the service instead of the one in the catalog, with `%(tenant)s` for the project.',
      note: 'A percent sign is written twice. Without effect when the store has credentials.',
    },
    {
      name: 'cinder_os_region_name', prop: 'regionName', type: 'string', identity: true, oldNames: ['os_region_name'],
      doc: 'Region of the service in the catalog.',
    },
    {
      name: 'cinder_ca_certificates_file', derived: true, type: 'string',
      doc: 'Path of the certificate authorities that the service is checked against.',
      note: 'All Cinder stores of an API share one login: the first one that is used decides.',
    },
    {
      name: 'cinder_api_insecure', prop: 'apiInsecure', type: 'boolean', default: false,
      doc: 'Whether the certificate of the service goes unchecked.',
    },
    {
      name: 'cinder_http_retries', prop: 'httpRetries', type: 'integer', default: 3, min: 0,
      doc: 'How often a failed request is tried again.',
    },
    {
      name: 'cinder_state_transition_timeout', prop: 'stateTransitionTimeout', type: 'integer', unit: 'seconds', default: 300, min: 0,
      doc: 'How long Glance waits for a volume to be made, attached or deleted.',
    },
    {
      name: 'cinder_attachment_retry_attempts', type: 'integer', default: 5, min: 1, support: 'upstream',
      since: 'glance_store 5.7.0',
      doc: 'How often Glance tries to attach a volume.',
    },
    {
      name: 'cinder_use_multipath', prop: 'useMultipath', type: 'boolean', default: false,
      doc: 'Whether volumes are attached over several paths.',
      note: 'The nodes need a running multipathd.',
    },
    {
      name: 'cinder_enforce_multipath', prop: 'enforceMultipath', type: 'boolean', default: false,
      doc: 'Whether attaching fails, instead of using one path, when multipathd does not run.',
      note: 'Without effect unless `cinder_use_multipath` is true.',
    },
    {
      name: 'cinder_mount_point_base', prop: 'mountPointBase', type: 'string', default: '/var/lib/glance/mnt',
      doc: 'Directory under which NFS shares of volumes are mounted.',
      note: 'An absolute path; other transports do not use it.',
    },
    {
      name: 'cinder_do_extend_attached', prop: 'extendAttached', type: 'boolean', default: false,
      doc: 'Whether a volume grows while it is attached, which saves an attachment per step.',
      note: 'The back end must be able to; NFS is not.',
    },
    {
      name: 'rootwrap_config', prop: 'rootwrapConfig', type: 'string', default: '/etc/glance/rootwrap.conf',
      doc: 'Path of the rules for commands that need root.',
      note: 'The image of the product has the file where the default says.',
    },
  ],
};
