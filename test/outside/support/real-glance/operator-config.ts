import { VARIABLES } from '../example-files';

/**
 * The configuration that the operator puts before the user's, as far as it matters to a Glance that stands alone.
 * Source: glance-operator, templates/common/config/00-config.conf.
 */
export const OPERATOR_CONFIG = `[DEFAULT]
show_image_direct_url = true
show_multiple_locations = true
enabled_import_methods = [web-download,glance-direct]
bind_host = localhost
bind_port = 9293
workers = 3
log_file = /var/log/glance/glance.log
enabled_backends = default_backend:file
use_keystone_limits = false
image_cache_dir = /var/lib/glance/image-cache
[database]
max_retries = -1
db_max_retries = -1
[file]
filesystem_store_datadir = /var/lib/glance/images
[glance_store]
default_backend = default_backend
[keystone_authtoken]
auth_url = ${VARIABLES.KeystoneInternalURL}
auth_type = password
username = ${VARIABLES.ServiceUser}
password = ${VARIABLES.ServicePassword}
[oslo_messaging_notifications]
driver = noop
[oslo_middleware]
enable_proxy_headers_parsing = True
[paste_deploy]
flavor = keystone
[os_glance_staging_store]
filesystem_store_datadir = /var/lib/glance/os_glance_staging_store/
[os_glance_tasks_store]
filesystem_store_datadir = /var/lib/glance/os_glance_tasks_store/
[oslo_concurrency]
lock_path = /var/lib/glance/tmp
[oslo_policy]
enforce_new_defaults = true
enforce_scope = true
[image_import_opts]
image_import_plugins = ['no_op']
`;
