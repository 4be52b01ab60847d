/** The user of a Ceph client, and where its files are in pods, as the product's guides have them. Source: documentation.md section 2. */
export const CEPH_CLIENT = { user: 'openstack', directory: '/etc/ceph' };
