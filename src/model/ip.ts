import { isIpv4, isIpv6 } from './oslo/address';

/** An address as a number. */
export interface Ip {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** Addresses from the first to the last, both included. */
export interface IpRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** What stands for a range and is none. */
export interface OddRange {
  readonly problem: string;
}

/** The address that a text is, if it is one. */
export function ipOf(text: string): Ip | undefined {
  const family = familyOf(text);
  if (family === undefined) return undefined;
  return { family, value: family === 4 ? numberOf(text.split('.').map(Number), BYTE) : numberOf(groupsOf(text), GROUP) };
}

/** The family of the address that a text is, if it is one. */
export function familyOf(text: string): Ip['family'] | undefined {
  return isIpv4(text) ? 4 : isIpv6(text) ? 6 : undefined;
}

/** The network of a text such as `172.17.0.0/24`, or of one address in it. */
export function networkOf(text: string): IpRange | undefined {
  const [, address, length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const ip = address === undefined ? undefined : ipOf(address);
  const width = ip?.family === 4 ? 32 : 128;
  if (!ip || Number(length) > width) return undefined;
  const size = power(width - Number(length));
  const first = ip.value - (ip.value % size);
  return { family: ip.family, first, last: first + size - BigInt(1) };
}

/** `first-last`, or a network. */
export function rangeOf(text: string): IpRange | OddRange {
  if (!text.includes('-')) return networkOf(text) ?? { problem: 'is no network such as 172.17.0.0/24' };
  const [first, last] = text.split(/-(.*)/s).map((part) => part.trim());
  return rangeBetween(first, last);
}

/** The range from one address to another. */
export function rangeBetween(first: string, last: string): IpRange | OddRange {
  const [from, to] = [ipOf(first), ipOf(last)];
  if (!from || !to) return { problem: `has '${from ? last : first}' for an address` };
  if (from.family !== to.family) return { problem: 'goes from one IP family to the other' };
  if (from.value > to.value) return { problem: 'starts after its end' };
  return { family: from.family, first: from.value, last: to.value };
}

export function isOdd(range: IpRange | OddRange): range is OddRange {
  return 'problem' in range;
}

export function isInRange(ip: Ip, range: IpRange): boolean {
  return ip.family === range.family && ip.value >= range.first && ip.value <= range.last;
}

export function overlaps(a: IpRange, b: IpRange): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** Whether a range lies in another one whole. */
export function isInside(inner: IpRange, outer: IpRange): boolean {
  return inner.family === outer.family && inner.first >= outer.first && inner.last <= outer.last;
}

/** The text of an address: IPv6 in full groups, without a short form. */
export function textOfIp({ family, value }: Ip): string {
  const [base, count] = family === 4 ? [BYTE, 4] : [GROUP, 8];
  const parts: bigint[] = [];
  for (let rest = value; parts.length < count; rest /= base) parts.unshift(rest % base);
  return family === 4 ? parts.join('.') : parts.map((part) => part.toString(16)).join(':');
}

const BYTE = BigInt(256);
const GROUP = BigInt(65536);

function numberOf(parts: readonly number[], base: bigint): bigint {
  return parts.reduce((sum, part) => sum * base + BigInt(part), BigInt(0));
}

/** `2 ** bits`. */
function power(bits: number): bigint {
  return BigInt(2) ** BigInt(bits);
}

/** The eight groups of an IPv6 address, `::` and a dotted end written out. */
function groupsOf(text: string): readonly number[] {
  const [head, tail] = text.split('::').map((part) => (part === '' ? [] : part.split(':').flatMap(wordsOf)));
  const missing = tail === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<number>(missing).fill(0), ...tail ?? []];
}

function wordsOf(group: string): readonly number[] {
  if (!group.includes('.')) return [parseInt(group, 16)];
  const [a, b, c, d] = group.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}
