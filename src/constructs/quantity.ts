import type { Size } from 'cdk8s';

/**
 * An amount of storage or memory, exactly as the cluster shall read it: `10G` and `10Gi` differ, and a change from one to
 * the other recreates pods.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export class Quantity {
  /** A Kubernetes quantity, kept as written: `10G`, `500Mi`, `1.5Ti`. */
  public static of(value: string): Quantity {
    return new Quantity(value);
  }

  /** A cdk8s size, in binary units: 10 GiB become `10Gi`. */
  public static fromSize(size: Size): Quantity {
    return new Quantity(size.asString());
  }

  private constructor(private readonly value: string) {}

  /** As Kubernetes writes it. */
  public asString(): string {
    return this.value;
  }
}
