import { isInside, isOdd, networkOf, rangeBetween, rangeOf, type IpRange, type OddRange } from '../../model/ip';
import { isObject, listOr, stringsOf, textOr, type Json } from '../../model/json';
import type { AttachmentNode, Neighbours, PoolNode, SubnetNode } from '../../model/neighbour-nodes';
import type { Node } from '../../model/node';

/** Addresses that somebody hands out. */
export interface Handed {
  readonly on: Node;
  /** Who: `the pool 'internalapi'`. */
  readonly who: string;
  readonly kind: 'attachment' | 'pool' | 'subnet';
  /** As written. */
  readonly text: string;
  /** What comes of an odd one. */
  readonly consequence: string;
  readonly range: IpRange | OddRange;
  /** Addresses in it that are left out. */
  readonly without: readonly IpRange[];
}

/** Every range that the networks, pools and subnets hand out addresses from. */
export function handedOut({ attachments, pools, subnets }: Neighbours): readonly Handed[] {
  return [...attachments.flatMap(ofAttachment), ...pools.flatMap(ofPool), ...subnets.flatMap(ofSubnet)];
}

/** The ranges of a pool, unless one of them cannot be read. */
export function rangesOf(pool: PoolNode): readonly IpRange[] | undefined {
  const ranges = pool.addresses.map((text) => rangeOf(text.trim()));
  return ranges.some(isOdd) ? undefined : ranges as readonly IpRange[];
}

/** Source: whereabouts, pkg/config/config.go; pkg/iphelpers, GetIPRange(). */
function ofAttachment(node: AttachmentNode): readonly Handed[] {
  const ipam = node.network?.ipam;
  if (!isObject(ipam) || ipam.type !== 'whereabouts') return [];
  return [...('range' in ipam ? [ipam] : []), ...listOr(ipam.ipRanges).filter(isObject)].map((entry) => ({
    on: node, kind: 'attachment', who: `the network '${node.name}'`,
    text: [entry.range_start, entry.range_end].map((end) => textOr(end)).some(Boolean) ? `${shown(entry.range_start)} to ${shown(entry.range_end)} of ${shown(entry.range)}` : shown(entry.range),
    consequence: 'Whereabouts refuses it, so that pods of the network do not start, or ignores the end that does not fit and goes on with the whole network.',
    range: podRange(entry.range, entry.range_start, entry.range_end),
    without: stringsOf(entry.exclude).map(networkOf).filter((one): one is IpRange => one !== undefined),
  }));
}

function podRange(range: Json, start: Json, end: Json): IpRange | OddRange {
  const [, from, cidr = textOr(range) ?? ''] = /^([^-]+)-(.*)$/.exec(textOr(range) ?? '') ?? [];
  const network = networkOf(cidr);
  if (!network) return { problem: 'is no network such as 172.17.0.0/24' };
  const first = textOr(start) ?? from;
  const last = textOr(end) ?? (from === undefined ? undefined : cidr.split('/')[0]);
  return within(network, first, last);
}

/** Without an end of its own it goes to the end of the network. */
function within(network: IpRange, start: string | undefined, end: string | undefined): IpRange | OddRange {
  const [first, last] = [start ?? end, end ?? start];
  if (first === undefined || last === undefined) return network;
  const given = rangeBetween(first, last);
  if (isOdd(given)) return given;
  const range = {
    ...given, ...(start === undefined ? { first: network.first } : {}), ...(end === undefined ? { last: network.last } : {}),
  };
  return isInside(given, network) ? range : { problem: 'does not lie in its network' };
}

/** Source: metallb, internal/config/config.go, ParseCIDR(). */
function ofPool(node: PoolNode): readonly Handed[] {
  return node.addresses.map((text) => ({
    on: node, kind: 'pool', who: `the pool '${node.name}'`, text, range: rangeOf(text.trim()), without: [],
    consequence: 'MetalLB takes none of its configuration, and goes on with the former one.',
  }));
}

/** Source: infra-operator, NetConfig. */
function ofSubnet(node: SubnetNode): readonly Handed[] {
  const network = networkOf(node.cidr);
  return node.ranges.map(({ start, end }) => ({
    on: node, kind: 'subnet', who: `the subnet '${node.name}'`, text: `${start} to ${end} of ${node.cidr}`, without: [],
    range: network ? within(network, start, end) : { problem: 'has no network such as 172.17.0.0/24' },
    consequence: 'the webhook of the NetConfig refuses it, or data plane nodes get no address.',
  }));
}

function shown(value: Json): string {
  return textOr(value) ?? '…';
}
