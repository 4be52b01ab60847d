import { SECTIONS } from './sections';
import type { OptionFact, OptionType } from './store-facts';

/** The releases of Glance that have an option: 2023.1, which the product is built on, the newest one, or `both`. */
export type GlanceRelease = 'both' | '2023.1' | '2026.2';

/** What is known of any option outside the stores. */
export interface KnownOption {
  readonly section: string;
  readonly name: string;
  readonly type: OptionType | 'float';
  readonly release: GlanceRelease;
  /** A secret value: belongs into a Secret, never into the control plane. */
  readonly secret: boolean;
}

/** An option outside the stores. For a name that Glance accepts still, the option of today: its `section` and `name` then differ. */
export function knownOption(section: string, name: string): KnownOption | undefined {
  const key = sectionKey(section);
  return knownOptions(section).get(name) ?? allOldNames().get(`${key}.${name}`);
}

/** Whether Glance has a section of that name, stores aside. */
export function isKnownSection(section: string): boolean {
  const key = sectionKey(section);
  return FACTS.has(key) || ROWS.has(key);
}

/** Everything that is known of a section, by name; empty for others. */
export function knownOptions(section: string): ReadonlyMap<string, KnownOption> {
  return isKnownSection(section) ? sectionOf(sectionKey(section)).options : NONE;
}

/**
 * What 2026.2 has no longer of the options in SECTIONS; it ignores them.
 * Source: the options that glance 26.1.0 and 33.0.0 register, compared.
 */
const GONE: Readonly<Record<string, string>> = {
  DEFAULT: `
    allow_additional_image_properties location_strategy bind_host bind_port workers max_header_line http_keepalive
    client_socket_timeout backlog tcp_keepidle pipe_handle`,
  glance_download_opts: 'extra_properties',
  store_type_location_strategy: 'store_type_preference',
};

/**
 * The options of the libraries that glance-api is built on, as far as they are not in SECTIONS.
 * `-` in front: 2023.1 only, `+`: 2026.2 only, `!` behind the name: secret, `:type` unless a string,
 * `<name` or `<section.name`: accepted still.
 * Source: what glance-api registers, glance 26.1.0 and 33.0.0 with the oslo libraries of their time.
 */
const LIBRARIES: Readonly<Record<string, string>> = {
  DEFAULT: `
    -conn_pool_min_size:integer -conn_pool_ttl:integer control_exchange debug:boolean default_log_levels:list
    executor_thread_pool_size:integer<rpc_thread_pool_size fatal_deprecations:boolean instance_format instance_uuid_format
    +log_color:boolean log_config_append<log-config<log_config log_date_format log_dir<logdir log_file<logfile
    log_rotate_interval:integer log_rotate_interval_type log_rotation_type logging_context_format_string
    logging_debug_format_suffix logging_default_format_string logging_exception_prefix logging_user_identity_format
    max_logfile_count:integer max_logfile_size_mb:integer publish_errors:boolean rate_limit_burst:integer
    rate_limit_except_level rate_limit_interval:integer -rpc_conn_pool_size:integer rpc_ping_enabled:boolean
    rpc_response_timeout:integer syslog_log_facility transport_url! -use_eventlog:boolean use_journal:boolean use_json:boolean
    use_stderr:boolean use_syslog:boolean -watch_log_file:boolean`,
  barbican: `
    auth_endpoint<key_manager.auth_url barbican_api_version barbican_endpoint barbican_endpoint_type barbican_region_name
    cafile certfile collect_timing:boolean insecure:boolean keyfile number_of_retries:integer retry_delay:integer
    send_service_user_token:boolean split_loggers:boolean timeout:integer +tls_ciphers +tls_min_version verify_ssl:boolean
    verify_ssl_path`,
  barbican_service_user: `
    auth_section auth_type<auth_plugin cafile certfile collect_timing:boolean insecure:boolean keyfile split_loggers:boolean
    timeout:integer +tls_ciphers +tls_min_version`,
  cors: `
    allow_credentials:boolean allow_headers:list allow_methods:list allowed_origin:list expose_headers:list max_age:integer`,
  database: `
    +asyncio_connection! +asyncio_slave_connection! backend<DEFAULT.db_backend
    connection!<DATABASE.sql_connection<DEFAULT.sql_connection<sql.connection
    connection_debug:integer<DEFAULT.sql_connection_debug connection_parameters connection_recycle_time:integer
    connection_trace:boolean<DEFAULT.sql_connection_trace db_inc_retry_interval:boolean db_max_retries:integer
    db_max_retry_interval:integer db_retry_interval:integer
    max_overflow:integer<DATABASE.sqlalchemy_max_overflow<DEFAULT.sql_max_overflow max_pool_size:integer
    max_retries:integer<DATABASE.sql_max_retries<DEFAULT.sql_max_retries -mysql_enable_ndb:boolean mysql_sql_mode
    mysql_wsrep_sync_wait:integer pool_timeout:integer<DATABASE.sqlalchemy_pool_timeout
    retry_interval:integer<DATABASE.reconnect_interval<DEFAULT.sql_retry_interval slave_connection!
    sqlite_synchronous:boolean<DEFAULT.sqlite_synchronous +synchronous_reader:boolean use_db_reconnect:boolean
    -use_tpool:boolean<DEFAULT.dbapi_use_tpool`,
  healthcheck: `
    +allowed_source_ranges:list backends:list detailed:boolean disable_by_file_path disable_by_file_paths:list
    +enable_by_file_paths:list +ignore_proxied_requests:boolean -path`,
  key_manager: `
    auth_type auth_url backend<key_manager.api_class domain_id domain_name fixed_key password! project_domain_id
    project_domain_name project_id project_name reauthenticate:boolean token! trust_id user_domain_id user_domain_name user_id
    username`,
  keystone_authtoken: `
    application_credential_id application_credential_name application_credential_secret! auth_section auth_type<auth_plugin
    -auth_uri auth_url auth_version cache cafile certfile collect_timing:boolean default_domain_id default_domain_name
    delay_auth_decision:boolean domain_id domain_name enforce_token_bind http_connect_timeout:integer
    http_request_max_retries:integer include_service_catalog:boolean insecure:boolean interface keyfile +memcache_password!
    memcache_pool_conn_get_timeout:integer memcache_pool_dead_retry:integer memcache_pool_maxsize:integer
    memcache_pool_socket_timeout:integer memcache_pool_unused_timeout:integer +memcache_sasl_enabled:boolean
    memcache_secret_key! memcache_security_strategy +memcache_tls_allowed_ciphers +memcache_tls_cafile +memcache_tls_certfile
    +memcache_tls_enabled:boolean +memcache_tls_keyfile memcache_use_advanced_pool:boolean +memcache_username
    memcached_servers:list<memcache_servers password! project_domain_id project_domain_name project_id<tenant-id<tenant_id
    project_name<tenant-name<tenant_name region_name service_token_roles:list service_token_roles_required:boolean
    service_type split_loggers:boolean system_scope timeout:integer +tls_ciphers +tls_min_version token_cache_time:integer
    trust_id user_domain_id user_domain_name user_id username<user-name<user_name www_authenticate_uri<auth_uri`,
  os_brick: `
    +lightos_discovery_client_address:host +lightos_discovery_client_dir_path +lightos_discovery_client_port:port lock_path
    wait_mpath_device_attempts:integer wait_mpath_device_interval:integer`,
  oslo_concurrency: `
    disable_process_locking:boolean<DEFAULT.disable_process_locking lock_path<DEFAULT.lock_path`,
  oslo_limit: `
    application_credential_id application_credential_name application_credential_secret! auth_section auth_type<auth_plugin
    auth_url cafile certfile collect_timing:boolean connect_retries:integer connect_retry_delay:float default_domain_id
    default_domain_name domain_id domain_name endpoint_id +endpoint_interface endpoint_override +endpoint_region_name
    +endpoint_service_name +endpoint_service_type insecure:boolean keyfile max_version min_version password! project_domain_id
    project_domain_name project_id project_name region_name +retriable_status_codes:list service_name service_type
    split_loggers:boolean status_code_retries:integer status_code_retry_delay:float system_scope tenant_id tenant_name
    timeout:integer +tls_ciphers +tls_min_version trust_id user_domain_id user_domain_name user_id
    username<user-name<user_name valid_interfaces:list version`,
  oslo_messaging_amqp: `
    -addressing_mode -anycast_address -broadcast_prefix<amqp1.broadcast_prefix -connection_retry_backoff:integer
    -connection_retry_interval:integer -connection_retry_interval_max:integer -container_name<amqp1.container_name
    -default_notification_exchange -default_notify_timeout:integer -default_reply_retry:integer -default_reply_timeout:integer
    -default_rpc_exchange -default_send_timeout:integer -default_sender_link_timeout:integer
    -group_request_prefix<amqp1.group_request_prefix -idle_timeout:integer<amqp1.idle_timeout -link_retry_delay:integer
    -multicast_address -notify_address_prefix -notify_server_credit:integer -pre_settled:multi -pseudo_vhost:boolean
    -reply_link_credit:integer -rpc_address_prefix -rpc_server_credit:integer -sasl_config_dir<amqp1.sasl_config_dir
    -sasl_config_name<amqp1.sasl_config_name -sasl_default_realm -sasl_mechanisms<amqp1.sasl_mechanisms
    -server_request_prefix<amqp1.server_request_prefix -ssl:boolean -ssl_ca_file<amqp1.ssl_ca_file
    -ssl_cert_file<amqp1.ssl_cert_file -ssl_key_file<amqp1.ssl_key_file -ssl_key_password!<amqp1.ssl_key_password
    -ssl_verify_vhost:boolean -trace:boolean<amqp1.trace -unicast_address`,
  oslo_messaging_kafka: `
    compression_codec -conn_pool_min_size:integer -conn_pool_ttl:integer consumer_group enable_auto_commit:boolean
    kafka_consumer_timeout:float kafka_max_fetch_bytes:integer max_poll_records:integer -pool_size:integer
    producer_batch_size:integer producer_batch_timeout:float sasl_mechanism security_protocol ssl_cafile ssl_client_cert_file
    ssl_client_key_file ssl_client_key_password`,
  oslo_messaging_metrics: `
    metrics_buffer_size:integer metrics_enabled:boolean metrics_process_name metrics_socket_file
    metrics_thread_stop_timeout:integer`,
  oslo_messaging_notifications: `
    driver:multi<DEFAULT.notification_driver retry:integer topics:list<DEFAULT.notification_topics<rpc_notifier2.topics
    transport_url!<DEFAULT.notification_transport_url`,
  oslo_messaging_rabbit: `
    amqp_auto_delete:boolean<DEFAULT.amqp_auto_delete amqp_durable_queues:boolean conn_pool_min_size:integer
    conn_pool_ttl:integer direct_mandatory_flag:boolean enable_cancel_on_failover:boolean -heartbeat_in_pthread:boolean
    heartbeat_rate:integer heartbeat_timeout_threshold:integer +hostname kombu_compression kombu_failover_strategy
    kombu_missing_consumer_retry_timeout:integer<kombu_reconnect_timeout
    kombu_reconnect_delay:float<DEFAULT.kombu_reconnect_delay +kombu_reconnect_splay:float +processname
    rabbit_ha_queues:boolean<DEFAULT.rabbit_ha_queues rabbit_interval_max:integer
    rabbit_login_method<DEFAULT.rabbit_login_method rabbit_qos_prefetch_count:integer rabbit_quorum_delivery_limit:integer
    rabbit_quorum_max_memory_bytes:integer<rabbit_quroum_max_memory_bytes
    rabbit_quorum_max_memory_length:integer<rabbit_quroum_max_memory_length rabbit_quorum_queue:boolean
    rabbit_retry_backoff:integer<DEFAULT.rabbit_retry_backoff rabbit_retry_interval:integer +rabbit_stream_fanout:boolean
    rabbit_transient_queues_ttl:integer +rabbit_transient_quorum_queue:boolean
    rpc_conn_pool_size:integer<DEFAULT.rpc_conn_pool_size ssl:boolean<rabbit_use_ssl ssl_ca_file<kombu_ssl_ca_certs
    ssl_cert_file<kombu_ssl_certfile ssl_enforce_fips_mode:boolean +ssl_enforce_hostname_verification:boolean
    ssl_key_file<kombu_ssl_keyfile ssl_version<kombu_ssl_version +use_queue_manager:boolean`,
  oslo_messaging_tracing: `
    +insecure:boolean +otel_exporter_otlp_endpoint +otlp_protocol +tracing_enabled:boolean +tracing_service_name`,
  oslo_middleware: `
    enable_proxy_headers_parsing:boolean`,
  oslo_policy: `
    enforce_new_defaults:boolean -enforce_scope:boolean policy_default_rule<DEFAULT.policy_default_rule
    policy_dirs:multi<DEFAULT.policy_dirs policy_file<DEFAULT.policy_file remote_content_type remote_ssl_ca_crt_file
    remote_ssl_client_crt_file remote_ssl_client_key_file remote_ssl_verify_server_crt:boolean +remote_timeout:float`,
  oslo_reports: `
    file_event_handler file_event_handler_interval:integer log_dir`,
  privsep: `
    capabilities:list group helper_command +log_daemon_traceback:boolean logger_name thread_pool_size:integer user`,
  privsep_osbrick: `
    capabilities:list group helper_command +log_daemon_traceback:boolean logger_name thread_pool_size:integer user`,
  profiler: `
    connection_string enabled:boolean<profiler_enabled es_doc_type es_scroll_size:integer es_scroll_time
    filter_error_trace:boolean hmac_keys! sentinel_service_name socket_timeout:float +trace_requests:boolean
    trace_sqlalchemy:boolean`,
  profiler_jaeger: `
    +process_tags:dict +service_name_prefix`,
  profiler_otlp: `
    +service_name_prefix`,
  service_user: `
    application_credential_id application_credential_name application_credential_secret! auth_section auth_type<auth_plugin
    auth_url cafile certfile collect_timing:boolean default_domain_id default_domain_name domain_id domain_name
    insecure:boolean keyfile password! project_domain_id project_domain_name project_id<tenant-id<tenant_id
    project_name<tenant-name<tenant_name split_loggers:boolean system_scope timeout:integer +tls_ciphers +tls_min_version
    trust_id user_domain_id user_domain_name user_id username<user-name<user_name`,
  vault: `
    approle_role_id! approle_secret_id! +auth_method +auth_path kv_mountpoint +kv_path kv_version:integer namespace
    root_token_id! ssl_ca_crt_file +timeout:float +token_file +token_role use_ssl:boolean vault_url`,
};

const NONE: ReadonlyMap<string, KnownOption> = new Map();

/** The facts by section, and the rows of the libraries: read when somebody asks for the section. */
const FACTS = new Map(SECTIONS.map(({ section, options }) => [sectionKey(section), { section, options }]));
const ROWS = new Map(Object.entries(LIBRARIES).map(([section, rows]) => [sectionKey(section), { section, rows }]));
const read = new Map<string, Section>();
let older: Map<string, KnownOption> | undefined;

interface Section {
  readonly options: Map<string, KnownOption>;
  readonly oldNames: Map<string, KnownOption>;
}

function sectionOf(key: string): Section {
  let found = read.get(key);
  if (!found) {
    read.set(key, found = { options: new Map(), oldNames: new Map() });
    const facts = FACTS.get(key);
    const rows = ROWS.get(key);
    for (const option of facts?.options ?? []) addFact(found, facts!.section, option);
    for (const row of words(rows?.rows ?? '')) addRow(found, rows!.section, row);
  }
  return found;
}

/** An older name may be one of another section: only whoever looks for one reads them all. */
function allOldNames(): ReadonlyMap<string, KnownOption> {
  return older ??= new Map([...FACTS.keys(), ...ROWS.keys()].flatMap((key) => [...sectionOf(key).oldNames]));
}

function addFact(to: Section, section: string, option: OptionFact): void {
  const { name, type, secret = false, oldNames = [] } = option;
  const old = oldNames.map((text) => text.replace(/^\[(.*)\] /, '$1.'));
  add(to, { section, name, type, release: releaseOf(section, option), secret }, old);
}

function releaseOf(section: string, { name, support = 'base' }: OptionFact): GlanceRelease {
  if (support !== 'base') return '2026.2';
  return words(GONE[section] ?? '').includes(name) ? '2023.1' : 'both';
}

const ROW = /^([-+]?)(\w+)(!?)(?::([\w-]+))?((?:<[\w.-]+)*)$/;
const RELEASE: Readonly<Record<string, GlanceRelease>> = { '-': '2023.1', '+': '2026.2', '': 'both' };

function addRow(to: Section, section: string, row: string): void {
  const [, mark, name, secret, type = 'string', old] = ROW.exec(row)!;
  const option = { section, name, type: type as KnownOption['type'], release: RELEASE[mark], secret: secret !== '' };
  add(to, option, old.split('<').slice(1));
}

function add(to: Section, option: KnownOption, oldNames: readonly string[]): void {
  const key = sectionKey(option.section);
  to.options.set(option.name, option);
  for (const old of oldNames) {
    const [name, place = key] = old.split('.').reverse();
    to.oldNames.set(`${sectionKey(place)}.${name}`, option);
  }
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Glance compares names of sections without regard to case, but for DEFAULT. */
function sectionKey(section: string): string {
  return section === 'DEFAULT' ? section : section.toLowerCase();
}
