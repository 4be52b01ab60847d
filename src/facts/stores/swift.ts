import type { StoreFacts } from '../store-facts';

export const SWIFT: StoreFacts = {
  driver: 'swift',
  title: 'Swift',
  source: 'glance_store 4.3, _drivers/swift/store.py, utils.py, buffered.py',
  options: [
    {
      name: 'swift_store_auth_version', derived: true, type: 'string', default: '2',
      doc: 'Version of the identity API that Glance logs in with.',
      note: 'Always say 3: the default asks for version 2, which Keystone no longer has, and uploads fail. Upstream marks the option as deprecated.',
    },
    {
      name: 'swift_store_auth_address', derived: true, type: 'string', identity: true,
      doc: 'URL of the identity service.',
      note: 'Without a scheme it means https. Needed together with the user and the key; upstream prefers `swift_store_config_file`.',
    },
    {
      name: 'swift_store_user', derived: true, type: 'string', secret: true,
      doc: 'Account that owns the images, as `project:user`.',
      note: 'Part of every image location, in clear text: exactly one colon, and no slash. User and project are looked up in the default domain.',
    },
    {
      name: 'swift_store_key', derived: true, type: 'string', secret: true,
      doc: 'Password of the user.',
      note: 'Part of every image location, in clear text: with a colon or a slash in it, images can be uploaded but never read or deleted.',
    },
    {
      name: 'swift_store_application_credential_id', derived: true, type: 'string', secret: true, support: 'backport', since: 'glance_store 5.4.0',
      doc: 'Application credential that Glance logs in with, instead of a user and a key.',
      note: 'Needs the secret too.',
    },
    {
      name: 'swift_store_application_credential_secret', derived: true, type: 'string', secret: true, support: 'backport',
      since: 'glance_store 5.4.0',
      doc: 'Secret of the application credential.',
      note: 'Needs the id too.',
    },
    {
      name: 'swift_store_project_name', type: 'string', identity: true, support: 'upstream', since: 'glance_store 5.4.0',
      deprecated: 'Deprecated since it exists: `project_name` in the file of `swift_store_config_file` replaces it.',
      doc: 'Project of the application credential, by name.',
    },
    {
      name: 'swift_store_project_id', type: 'string', identity: true, support: 'upstream', since: 'glance_store 5.4.0',
      deprecated: 'Deprecated since it exists: `project_id` in the file of `swift_store_config_file` replaces it.',
      doc: 'Project of the application credential, by id.',
    },
    {
      name: 'swift_store_config_file', prop: 'configFile', type: 'string', identity: true,
      doc: 'Path of a file that describes accounts, one section each, so that image locations hold no credentials.',
      note: 'A percent sign in that file is written twice. All stores of an API share the names of its sections. Not with `swift_store_multi_tenant`.',
    },
    {
      name: 'default_swift_reference', prop: 'configReference', type: 'string', default: 'ref1', identity: true,
      doc: 'Section of `swift_store_config_file` that new images use.',
    },
    {
      name: 'swift_store_endpoint_type', prop: 'endpointType', written: 'internalURL', type: 'string', default: 'publicURL', choices: ['publicURL', 'adminURL', 'internalURL'],
      doc: 'Which of the endpoints in the service catalog is used.',
      note: 'The product uses `internalURL`.',
    },
    {
      name: 'swift_store_service_type', prop: 'serviceType', type: 'string', default: 'object-store',
      doc: 'Type of the service in the catalog.',
    },
    {
      name: 'swift_store_region', derived: true, type: 'string', identity: true,
      doc: 'Region of the service in the catalog.',
      note: 'A region that the catalog lacks makes uploads fail.',
    },
    {
      name: 'swift_store_endpoint', prop: 'endpoint', type: 'string', identity: true,
      doc: 'URL of the storage, up to but without the container, instead of the one in the catalog.',
    },
    {
      name: 'swift_store_container', prop: 'container', type: 'string', default: 'glance', identity: true,
      doc: 'Container for the images, or the beginning of its name when there are several.',
      note: 'At most 256 bytes, and no slash.',
    },
    {
      name: 'swift_store_create_container_on_put', prop: 'createContainer', written: true, type: 'boolean', default: false,
      doc: 'Whether Glance makes a missing container at the first upload.',
      note: 'Otherwise the container has to be there.',
    },
    {
      name: 'swift_store_multiple_containers_seed', prop: 'multipleContainersSeed', type: 'integer', default: 0, min: 0, max: 32,
      doc: 'How many digits of the image id end the name of its container; 0 puts all images into one.',
      note: 'For single-tenant stores only. A number out of range shows at the first upload.',
    },
    {
      name: 'swift_store_large_object_size', derived: true, type: 'integer', default: 5120, min: 1,
      doc: 'Size in megabytes from which on an image is stored in segments.',
      note: 'A megabyte is 1000 KiB here. No more than the cluster takes for one object, which usually is 5 GiB.',
    },
    {
      name: 'swift_store_large_object_chunk_size', derived: true, type: 'integer', default: 200, min: 1,
      doc: 'Size in megabytes of a segment.',
      note: 'A megabyte is 1000 KiB here.',
    },
    {
      name: 'swift_store_auth_insecure', prop: 'authInsecure', type: 'boolean', default: false,
      doc: 'Whether the certificate of the identity service goes unchecked.',
    },
    {
      name: 'swift_store_cacert', derived: true, type: 'string',
      doc: 'Path of the certificate authorities that the service is checked against.',
      note: 'Not needed for certificates of the control plane: the pods know their authority.',
    },
    {
      name: 'swift_store_ssl_compression', prop: 'sslCompression', type: 'boolean', default: true,
      doc: 'Whether the connection compresses what it carries.',
    },
    {
      name: 'swift_store_retry_get_count', prop: 'retryGetCount', type: 'integer', default: 0, min: 0,
      doc: 'How often a download is tried again after a failure.',
    },
    {
      name: 'swift_store_expire_soon_interval', prop: 'expireSoonInterval', type: 'integer', unit: 'seconds', default: 60, min: 0,
      doc: 'How long before its end a token is renewed.',
    },
    {
      name: 'swift_store_multi_tenant', prop: 'multiTenant', type: 'boolean', default: false,
      doc: "Whether images are stored in their owners' accounts instead of one account.",
      note: 'The product does not document it. Not with `swift_store_config_file`.',
    },
    {
      name: 'swift_store_admin_tenants', prop: 'adminTenants', type: 'list',
      doc: 'Projects that may read and write all containers of a multi-tenant store.',
    },
    {
      name: 'swift_store_use_trusts', prop: 'useTrusts', type: 'boolean', default: true,
      doc: 'Whether a multi-tenant store works with a trust, which outlives the token of the user.',
    },
    {
      name: 'swift_buffer_on_upload', prop: 'bufferOnUpload', type: 'boolean', default: false,
      doc: 'Whether segments are kept on disk while they are sent, so that a failed one can be sent again.',
      note: 'Needs `swift_upload_buffer_dir`, or the API does not start.',
    },
    {
      name: 'swift_upload_buffer_dir', prop: 'uploadBufferDirectory', type: 'string',
      doc: 'Directory for segments that are being sent.',
      note: 'Must be there and writable, with room for one segment per upload.',
    },
  ],
};
