/** An option that the operator writes itself, and what to use in its place. */
export interface OperatorOption {
  readonly section: string;
  readonly names: readonly string[];
  /** Why a value of the user's is no good, in words that follow "on the cluster:". */
  readonly consequence: string;
  /** Code to write. */
  readonly instead: string;
}

const IDENTITY = ['auth_url', 'auth_type', 'username', 'password', 'user_domain_name', 'project_domain_name', 'project_name', 'application_credential_id', 'application_credential_secret', 'region_name'];

/** What users leave to the operator. Source: glance-operator, templates/common/config/00-config.conf. */
export const OPERATOR_OPTIONS: readonly OperatorOption[] = [
  {
    section: 'DEFAULT', names: ['bind_host', 'bind_port'],
    consequence: 'the web server in front of glance-api looks for it where the operator put it: no request gets through.',
    instead: 'remove it; the Service has the port 9292, and behaves as the override says.',
  },
  {
    section: 'DEFAULT', names: ['log_file', 'log_dir'],
    consequence: 'the container that shows the log reads the file that the operator chose, and stays empty.',
    instead: 'remove it; the log is in the container glance-log.',
  },
  {
    section: 'DEFAULT', names: ['worker_self_reference_url'],
    consequence: 'every pod has an address of its own: with one for all, an import ends at a pod that does not have the data.',
    instead: 'remove it.',
  },
  {
    section: 'DEFAULT', names: ['image_cache_dir', 'image_cache_max_size', 'image_cache_stall_time'],
    consequence: 'the jobs that clean and prune the cache see the value of the operator, and not this one.',
    instead: "imageCache: { size: Quantity.of('20G') } of the Glance or the GlanceApi.",
  },
  {
    section: 'database', names: ['connection'],
    consequence: 'the operator makes account and password of the database, and changes them when it must.',
    instead: 'databaseInstance and databaseAccount of the template.',
  },
  {
    section: 'keystone_authtoken', names: ['www_authenticate_uri', 'memcached_servers', ...IDENTITY],
    consequence: 'the operator takes it from keystone and from the Secret of the service; another value outlives every change there.',
    instead: 'remove it.',
  },
  {
    section: 'service_user', names: IDENTITY,
    consequence: 'the operator takes it from keystone and from the Secret of the service; another value outlives every change there.',
    instead: 'remove it.',
  },
  {
    section: 'oslo_limit', names: ['endpoint_id', 'system_scope', ...IDENTITY],
    consequence: 'the operator takes it from keystone; with another value quotas are not found, and uploads fail.',
    instead: 'quotas: { … } of the Glance.',
  },
  {
    section: 'os_glance_staging_store', names: ['filesystem_store_datadir'],
    consequence: 'the operator has a volume at its own directory; elsewhere images are staged on the disk of the container.',
    instead: 'storage: { request: … } of the Glance, which sizes the volume.',
  },
  {
    section: 'os_glance_tasks_store', names: ['filesystem_store_datadir'],
    consequence: 'the operator has a volume at its own directory; elsewhere tasks work on the disk of the container.',
    instead: 'storage: { request: … } of the Glance, which sizes the volume.',
  },
  {
    section: 'paste_deploy', names: ['flavor', 'config_file'],
    consequence: 'the operator chooses the pipeline, with the cache or without; another one leaves requests without authentication or without the cache.',
    instead: "imageCache: { size: Quantity.of('20G') } switches the cache on.",
  },
];
