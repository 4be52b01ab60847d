/** For examples: a text with one RBD store, and further lines in its section. */
export function storeText(lines: string, list = 'enabled_backends = hub:rbd'): string {
  const store = 'rbd_store_pool = hub\nrbd_store_ceph_conf = /etc/ceph/ceph.conf\nrbd_store_user = openstack\n';
  return `[DEFAULT]\n${list}\n[glance_store]\ndefault_backend = hub\n[hub]\n${store}${lines}\n`;
}

/** For examples: the same with another store list. */
export function listText(list: string): string {
  return storeText('', `enabled_backends = ${list}`);
}
