import { basename } from 'node:path';
import type { ISecret } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { Element, type Parts } from './element';
import { requireGlance } from './scope';
import { fileText } from './secret-source';
import { makeSecret } from './secrets';
import { CEPH_CLIENT } from '../facts/ceph-client';
import { labelOf } from '../model/label';
import type { ClusterNode, MountNeed, SecretNode } from '../model/topology';

/** The files with which a client reaches a Ceph cluster, on the machine that runs the synth. */
export interface CephClientFiles {
  /** Path of the configuration, as `ceph config generate-minimal-conf` prints it. Its name is its name in the pods. */
  readonly conf: string;
  /** Path of the keyring of the user. Its name is its name in the pods. */
  readonly keyring: string;
}

/** Properties of `CephCluster`. Give one of `secretName`, `secret` and `files`. */
export interface CephClusterProps {
  /**
   * The name of the cluster: its files are called `<name>.conf` and `<name>.client.<user>.keyring`.
   *
   * @default - the id of the construct
   */
  readonly clusterName?: string;

  /** Name of an existing Secret that holds the files. One Secret may hold those of several clusters. @default - see `secret`, `files` */
  readonly secretName?: string;

  /** A Secret that holds the files. @default - see `secretName`, `files` */
  readonly secret?: ISecret;

  /** Files to make a Secret from at synth. @default - see `secretName`, `secret` */
  readonly files?: CephClientFiles;

  /** Name of the configuration file in the Secret. @default - `<clusterName>.conf`, or the name in `files` */
  readonly confFile?: string;

  /** Name of the keyring in the Secret. @default - `<clusterName>.client.<user>.keyring`, or the name in `files` */
  readonly keyringFile?: string;

  /** The user that Glance connects as, without `client.`. @default 'openstack' */
  readonly user?: string;

  /** The id of the cluster, a UUID: two clusters with one fsid are one. @default - not known */
  readonly fsid?: string;

  /** Where the files are mounted in the pods. @default '/etc/ceph' */
  readonly directory?: string;
}

/**
 * The client configuration of a Ceph cluster: a Secret with its configuration and a keyring, mounted into every API
 * that has a store in it, and into no other.
 *
 * A cluster whose name is not `ceph` must name the keyring in its configuration file, as librados looks for
 * `/etc/ceph/ceph.client.<user>.keyring` otherwise.
 *
 * @see https://docs.ceph.com/en/latest/rados/configuration/ceph-conf/
 */
export class CephCluster extends Element {
  /** Name of the Secret with the files. */
  public readonly secretName: string;

  /** Path of the configuration file in the pods. */
  public readonly confPath: string;

  /** The user that Glance connects as, without `client.`. */
  public readonly user: string;

  private readonly props: CephClusterProps;
  private readonly clusterName: string;
  private cluster?: ClusterNode;
  private need?: MountNeed;

  constructor(scope: Construct, id: string, props: CephClusterProps) {
    super(scope, id);
    requireGlance(this);
    const given = [props.secretName, props.secret, props.files].filter((source) => source !== undefined);
    if (given.length !== 1) throw new Error(`CephCluster '${this.node.path}' has ${given.length} sources of its files: pass one of secretName, secret, files`);
    this.props = props;
    this.clusterName = props.clusterName ?? id;
    this.user = props.user ?? CEPH_CLIENT.user;
    this.secretName = props.secretName ?? props.secret?.name ?? labelOf(`glance-${this.clusterName}-ceph-files`);
    this.confPath = this.inDirectory(props.confFile ?? (props.files && basename(props.files.conf)) ?? `${this.clusterName}.conf`);
    if (props.files) makeSecret(this, this.secretName);
  }

  /** @internal */
  public _toNode(): Parts {
    return { cluster: this._cluster(), ...(this.props.files ? { secret: this.secretNode(this.props.files) } : {}) };
  }

  /** Made once: each of its stores asks. @internal */
  public _cluster(): ClusterNode {
    return this.cluster ??= this.clusterNode();
  }

  /** One object for all of its stores, so that the mount is planned once for an API. @internal */
  public _need(): MountNeed {
    return this.need ??= this.mountNeed();
  }

  private mountNeed(): MountNeed {
    const { confPath, keyringPath } = this._cluster();
    const files = [confPath, keyringPath].map((path) => basename(path));
    return { directory: this.directory, source: { secret: { secretName: this.secretName } }, readOnly: true, hint: this.secretName, files };
  }

  private clusterNode(): ClusterNode {
    const { fsid, files, keyringFile } = this.props;
    const keyring = keyringFile ?? (files && basename(files.keyring)) ?? `${this.clusterName}.client.${this.user}.keyring`;
    return {
      key: `cluster/${this._path}`,
      name: this.clusterName,
      secretName: this.secretName,
      confPath: this.confPath,
      keyringPath: this.inDirectory(keyring),
      user: this.user,
      ...(fsid === undefined ? {} : { fsid }),
    };
  }

  private get directory(): string {
    return this.props.directory ?? CEPH_CLIENT.directory;
  }

  private inDirectory(file: string): string {
    return `${this.directory}/${file}`;
  }

  private secretNode({ conf, keyring }: CephClientFiles): SecretNode {
    const data = [conf, keyring].map((path) => [basename(path), fileText(path)] as const);
    return { key: `secret/${this.secretName}`, name: this.secretName, made: true, data };
  }
}
