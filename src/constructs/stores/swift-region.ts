import type { ConditionalValue } from './image-store';
import { variableText } from '../../model/template/guard';
import type { OptionValue } from '../../model/topology';

/** The region whose object storage a `SwiftStore` uses. */
export class SwiftRegion {
  /**
   * The region of the Image service itself, which the operator fills in: from FR3 on, and only for the API that the catalog names.
   * Elsewhere no region is written, and Glance takes the first endpoint of the catalog.
   */
  public static ofCatalog(): SwiftRegion {
    return new SwiftRegion({ value: variableText(REGION), when: { variable: REGION, present: true } });
  }

  /** A region by name, as `openstack region list` prints it. One that the catalog lacks makes uploads fail. */
  public static of(name: string): SwiftRegion {
    return new SwiftRegion(name);
  }

  private constructor(
    /** @internal */
    public readonly _value: OptionValue | ConditionalValue,
  ) {}
}

const REGION = 'Region';
