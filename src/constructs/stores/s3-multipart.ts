import type { Size } from 'cdk8s';

/** From which size on an image is uploaded in parts. */
export class S3Multipart {
  /**
   * Every image is uploaded in parts. Needed where images are made from volumes: their size is not known beforehand, and
   * an upload in one piece would hold the whole image in memory. In the product's glance_store; upstream since 5.2.
   */
  public static always(): S3Multipart {
    return new S3Multipart(undefined);
  }

  /** Images of at least this size, in whole MiB. The size may be 5 GiB at most, the largest upload in one piece that S3 takes. */
  public static above(size: Size): S3Multipart {
    return new S3Multipart(size);
  }

  private constructor(
    /** @internal */
    public readonly _size: Size | undefined,
  ) {}
}
