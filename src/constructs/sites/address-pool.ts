import { Construct } from 'constructs';
import { byAddress, canonical, exposedServices, otherServices } from '../../model/exposed';
import { ipOf, isInRange, isOdd, rangeOf, textOfIp, type IpRange } from '../../model/ip';
import type { Topology } from '../../model/topology';
import { requireControlPlane } from '../scope';
import type { LoadBalancer } from '../service-override';
import type { SynthesisRoot } from '../synthesis';

/** Properties of `AddressPool`. */
export interface AddressPoolProps {
  /** Its addresses in order: ranges as `172.17.0.81-172.17.0.90`, or networks as `172.17.1.0/26`, of which every address counts. */
  readonly addresses: string[];

  /** Name of MetalLB's address pool that has them. @default 'internalapi' */
  readonly poolName?: string;

  /**
   * Services of one key may share an address on different ports: an address that others use with this key is free for an API
   * as well.
   *
   * @default - addresses are not shared
   */
  readonly sharingKey?: string;

  /** Addresses of it that are not given out. @default - none */
  readonly reserved?: string[];
}

/**
 * Addresses for the APIs of sites. Those that the control plane's other services use, and those that were given out before, are
 * passed over.
 *
 * `next()` gives them out in the order of the calls: append new sites at the end, and replace one that went by `skip()`, so that
 * no other site's address moves. `at()` gives the one at a position.
 */
export class AddressPool extends Construct {
  private readonly props: AddressPoolProps;
  private readonly ranges: readonly IpRange[];
  /** By the name of the API: two of them can never share one. */
  private readonly ofBase: ReadonlyMap<string, string>;
  private readonly taken: Set<string>;
  private position = 0;

  constructor(scope: Construct, id: string, props: AddressPoolProps) {
    super(scope, id);
    this.props = props;
    this.ranges = props.addresses.map((text) => this.range(text));
    this.ofBase = this.addressesOfApis();
    this.taken = new Set([...(props.reserved ?? []), ...this.used(), ...this.ofBase.values()].map(canonical));
  }

  /** The next address that is free. */
  public next(): LoadBalancer {
    for (;;) {
      const address = this.addressAt(this.position++);
      if (!this.taken.has(canonical(address))) return this.give(address);
    }
  }

  /** The one that an API of the base has of the pool already, else the next one that is free. @internal */
  public _nextFor(apiName: string): LoadBalancer {
    const known = this.ofBase.get(apiName);
    return known === undefined ? this.next() : this.give(known);
  }

  /** Passes over the next address that is free: it stays with a site that went, so that the others keep theirs. */
  public skip(): void {
    this.next();
  }

  /** The address at a position, from 0, whether somebody uses it or not: a clash is a finding. */
  public at(position: number): LoadBalancer {
    return this.give(this.addressAt(position));
  }

  private give(address: string): LoadBalancer {
    const { poolName = 'internalapi', sharingKey } = this.props;
    this.taken.add(canonical(address));
    return { addresses: [address], addressPool: poolName, ...(sharingKey === undefined ? {} : { sharingKey }) };
  }

  /** What other services of the control plane have, unless they share it. */
  private used(): readonly string[] {
    const { sharingKey } = this.props;
    return [...byAddress(otherServices(this.base))]
      .filter(([, services]) => !services.every((service) => service.sharingKey === sharingKey))
      .map(([address]) => address);
  }

  private addressesOfApis(): ReadonlyMap<string, string> {
    const services = exposedServices(this.base).filter(({ endpoint }) => endpoint === 'internal');
    return new Map(services.flatMap(({ api: { name }, addresses }) => {
      const known = addresses.find((address) => this.has(address));
      return known === undefined ? [] : [[name, known] as const];
    }));
  }

  private has(address: string): boolean {
    const ip = ipOf(address);
    return ip !== undefined && this.ranges.some((range) => isInRange(ip, range));
  }

  private get base(): Topology {
    return (requireControlPlane(this) as SynthesisRoot)._base.topology;
  }

  private addressAt(position: number): string {
    let left = BigInt(position);
    for (const { family, first, last } of this.ranges) {
      const count = last - first + BigInt(1);
      if (left < count) return textOfIp({ family, value: first + left });
      left -= count;
    }
    throw new Error(`AddressPool '${this.node.path}' has no address left: add a range to its addresses`);
  }

  private range(text: string): IpRange {
    const range = rangeOf(text);
    if (isOdd(range)) throw new Error(`AddressPool '${this.node.path}' has the addresses '${text}', which ${range.problem}: pass ranges as first-last`);
    return range;
  }
}
