import type { StoreFacts } from '../store-facts';

/** Deprecated by glance_store 4.7. An API that cannot reach the server does not start, and listing store details fails with it. */
export const VMWARE: StoreFacts = {
  driver: 'vmware',
  title: 'VMware datastore',
  source: 'glance_store 4.3, _drivers/vmware_datastore.py',
  undocumented: true,
  options: [
    {
      name: 'vmware_server_host', type: 'host', required: true, identity: true,
      doc: 'Address of the ESX host or vCenter.',
    },
    {
      name: 'vmware_server_username', type: 'string', required: true,
      doc: 'User that Glance logs in as.',
    },
    {
      name: 'vmware_server_password', type: 'string', required: true, secret: true,
      doc: 'Password of the user.',
    },
    {
      name: 'vmware_api_retry_count', type: 'integer', default: 10, min: 1,
      doc: 'How often a failed request is tried again.',
    },
    {
      name: 'vmware_task_poll_interval', type: 'integer', unit: 'seconds', default: 5, min: 1,
      doc: 'How often Glance asks for the state of a task.',
    },
    {
      name: 'vmware_store_image_dir', type: 'string', default: '/openstack_glance', identity: true,
      doc: 'Folder of the datastore that holds the images.',
    },
    {
      name: 'vmware_insecure', type: 'boolean', default: false, oldNames: ['vmware_api_insecure'],
      doc: 'Whether the certificate of the server goes unchecked.',
    },
    {
      name: 'vmware_ca_file', type: 'string',
      doc: 'Path of the certificate authorities that the server is checked against.',
    },
    {
      name: 'vmware_datastores', type: 'multi', required: true, identity: true,
      doc: 'Datastores, one `DATACENTER:DATASTORE:WEIGHT` per line: the highest weight is filled first.',
    },
  ],
};
