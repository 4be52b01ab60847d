/** The files of a Ceph cluster as one API has them. */
export interface ClusterFiles {
  readonly secretName: string;
  readonly confPath: string;
  readonly user: string;
  readonly keyring?: string;
}
