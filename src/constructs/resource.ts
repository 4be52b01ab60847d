import { ApiObject, type ApiObjectProps, App, ImplicitTokenResolver, type JsonPatch, Lazy, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import type { Construct } from 'constructs';
import { writingItself } from './written-manifest';
import type { JsonObject } from '../model/json';
import { isPlainData, sortedCopy } from '../model/plain-data';

/**
 * A manifest whose content is large, or one of hundreds, and nearly always plain data: cdk8s, which asks every resolver about every
 * value and copies all of it twice, is then spared the work.
 */
export class Resource extends ApiObject {
  private readonly content: Content;
  private readonly isBare: boolean;
  private isPatched = false;

  /** @param rest the manifest without its content */
  constructor(scope: Construct, id: string, rest: ApiObjectProps, content: Content) {
    super(scope, id, { ...rest, [content.field]: Lazy.any({ produce: content.produce }) });
    this.content = content;
    this.isBare = Object.keys(rest).every((name) => USUAL.has(name));
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    this.isPatched = true;
    super.addJsonPatch(...ops);
  }

  public toJson(): any {
    const { field, produce } = this.content;
    const content = this.isUsual() ? produce() : undefined;
    if (!content || !isPlainData(content)) return super.toJson();
    return writingItself({ apiVersion: this.apiVersion, kind: this.kind, metadata: this.metadata.toJson(), [field]: sortedCopy(content) });
  }

  /** Whether nobody has a say in it but us and cdk8s as it is. */
  private isUsual(): boolean {
    if (this.isPatched || !this.isBare || process.env.CDK8S_DISABLE_SORT) return false;
    return App.of(this).resolvers.every((resolver) => RESOLVERS.has(resolver.constructor));
  }
}

/** What stands beside `metadata`, made when the manifest is written. */
export interface Content {
  readonly field: 'spec' | 'data';
  produce(): JsonObject;
}

const USUAL: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** Those of cdk8s, which leave plain data as it is. */
const RESOLVERS: ReadonlySet<unknown> = new Set([LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver]);
