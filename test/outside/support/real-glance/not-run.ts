/** What no judge can run, and what stands in for it. */
export const NOT_RUN: ReadonlyArray<readonly [what: string, why: string, instead: string]> = [
  ['images of a Cinder store', 'needs a volume service and a privileged pod', 'that a broken one does not start is run; option tables and types are compared with oslo.config'],
  ['the NFS server and its mount options', 'the kernel of a node mounts it', 'a directory stands for the export; the fields are compared with the resource definitions'],
  ['the product\'s own backports', 'its packages are not public', 's3_store_cacert and s3_store_large_object_size = 0 are run with 2026.2, which has both'],
  ['S3 with the bucket in the host name', 'would look up names outside', 'oslo.config reads the option; the URL has the form path in these runs'],
  ['limits of Keystone, notifications, Barbican', 'need services of their own', 'they are switched off; the rules about them rest on the operators\' code'],
  ['httpd in front of Glance', 'comes with the pod', 'Glance answers by itself'],
  ['an HTTP store that is read', 'needs no store of ours', 'that it takes no image is run'],
  ['a VMware store', 'connects to a vCenter at its start', 'the rule refuses it: the product does not have it'],
  ['a file store without a section (GLN-STORES-010)', 'would write to /var/lib/glance/images of this machine', 'the other drivers are run'],
  ['a directory that cannot be written', 'the judge may run as root, who can', 'no rule: what a pod may write is known on the cluster only'],
  ['a wrong region of Swift', 'the catalog of the cluster decides', 'no rule: nothing in a control plane says it'],
];
