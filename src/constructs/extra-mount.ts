import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { closest, Element, type Parts } from './element';
import type { GlanceApi } from './glance-api';
import type { MountedFile, MountSource } from './mount-source';
import { GLANCE_API, requireControlPlane, requireOwn } from './scope';
import type { SynthesisRoot } from './synthesis';
import { labelOf } from '../model/label';
import type { ConfigMapNode, MountNeed } from '../model/topology';

/** Properties of `ExtraMount`. */
export interface ExtraMountProps {
  /**
   * Where it is mounted in the pods, absolute: a directory, or with `subPath` a file. Further mounts of the same directory from
   * ConfigMaps and Secrets are put together with it.
   */
  readonly path: string;

  /** What is mounted. */
  readonly source: MountSource;

  /** Whether the pods can only read it. @default - true for a ConfigMap and a Secret, else false */
  readonly readOnly?: boolean;

  /**
   * One file or directory of the source in place of all of it, so that what the image has beside it stays. Such a file does not
   * change in pods that run: they must be restarted.
   *
   * @default - all of it: nothing else of the directory is seen
   */
  readonly subPath?: string;

  /** The APIs that get it. Inside a `GlanceApi` that API alone does. @default - every API, those that only the base has included */
  readonly apis?: GlanceApi[];
}

/**
 * A directory or a file more in the pods of the APIs: an entry of `extraMounts` that reaches exactly them.
 *
 * Inside a `GlanceApi` it is for that API, inside a `Glance` for all. What the base mounts there already from the same source is
 * not mounted again.
 */
export class ExtraMount extends Element {
  private readonly props: ExtraMountProps;
  private readonly configMapName: string;

  constructor(scope: Construct, id: string, props: ExtraMountProps) {
    super(scope, id);
    requireOwn(this, 'apis', props.apis ?? []);
    if (props.apis && this.owner) throw new Error(`ExtraMount '${this.node.path}' is inside an API and names others: pass the Glance as its scope, or leave out apis`);
    this.props = props;
    this.configMapName = labelOf(['glance', ...(this.owner ? [this.owner.apiName] : []), id].join('-'));
    if (props.source._plan.files) this.makeConfigMap(props.source._plan.files);
  }

  /** @internal */
  public _toNode(): Parts {
    const { apis, source: { _plan: { files } } } = this.props;
    const names = this.owner ? [this.owner.apiName] : apis?.map(({ apiName }) => apiName);
    return {
      mount: { key: `mount/${this._path}`, need: this.need(), ...(names ? { apis: names } : {}) },
      ...(files ? { configMap: this.configMap(files) } : {}),
    };
  }

  private get owner(): GlanceApi | undefined {
    return closest<GlanceApi>(this, GLANCE_API);
  }

  private need(): MountNeed {
    const { path, subPath, source: { _plan: plan }, readOnly = plan.readOnly } = this.props;
    return {
      key: `mount/${this._path}`, directory: path, readOnly, hint: plan.hint ?? this.configMapName,
      source: plan.volume ?? { configMap: { name: this.configMapName } },
      ...(subPath === undefined ? {} : { subPath }),
    };
  }

  private configMap(files: readonly MountedFile[]): ConfigMapNode {
    const read = files.map(({ key, read: file }) => ({ key, ...file() }));
    return {
      key: `config-map/${this._path}`, name: this.configMapName, made: true,
      data: read.map(({ key, text }) => [key, text ?? ''] as const),
      unreadable: read.flatMap(({ problem }) => problem ?? []),
    };
  }

  private makeConfigMap(files: readonly MountedFile[]): void {
    const { _namespace: namespace } = requireControlPlane(this) as SynthesisRoot;
    new ApiObject(this, 'ConfigMap', {
      apiVersion: 'v1', kind: 'ConfigMap',
      metadata: { name: this.configMapName, ...(namespace === undefined ? {} : { namespace }) },
      data: Lazy.any({ produce: () => Object.fromEntries(this.configMap(files).data) }),
    });
  }
}
