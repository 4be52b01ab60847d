import { call, type Expr, fields, list, value } from './program';
import { isObject, rowOf, type Json } from '../../model/json';

/** The construct says the same without being told. */
export const NOTHING = Symbol('nothing');

/** A property; nothing, where the construct says the same by itself; undefined where no property says exactly this. */
export type Written = Expr | typeof NOTHING | undefined;
export type Writer = (field: Json) => Written;

export const text: Writer = (field) => (typeof field === 'string' && field !== '' ? value(field) : undefined);
export const boolean: Writer = (field) => (typeof field === 'boolean' ? value(field) : undefined);
export const whole: Writer = (field) => (isWhole(field) ? value(field) : undefined);
export const texts: Writer = (field) => (Array.isArray(field) && field.every(isText) ? list(field.map(value)) : undefined);
export const textMap: Writer = (field) => (isTexts(field) ? mapOf(field, (one) => value(String(one))) : undefined);
export const quantity: Writer = (field) => (isText(field) && field !== '' ? quantityOf(field) : undefined);
export const quantities: Writer = (field) => (isQuantities(field) ? mapOf(field, (one) => quantityOf(String(one))) : undefined);
export const seconds: Writer = (field) => (isWhole(field) && field > 0 ? durationOf(field) : undefined);
export const days: Writer = (field) => (isWhole(field) && field > 0 ? call('Duration', 'days', value(field)) : undefined);
export const mebibytes: Writer = (field) => (isWhole(field) ? field === 0 ? NOTHING : sizeOf(field * 1024) : undefined);

/** Not written where it is what the construct or the operator would say. */
export function unless(usual: Json, writer: Writer): Writer {
  return (field) => (field === usual ? NOTHING : writer(field));
}

export interface Shape { readonly [field: string]: readonly [prop: string, writer: Writer] }

/** An object of which every field is known; one with any other stays what it is. */
export function shape(known: Shape, needed: readonly string[] = []): Writer {
  return (field) => {
    if (!isObject(field)) return undefined;
    const entries = Object.entries(field).filter(([, one]) => one !== null && one !== undefined);
    const written = entries.map(([name, one]): readonly [string, Written] => {
      const [prop, writer] = rowOf(known, name) ?? ['', () => undefined];
      return [prop, writer(one)];
    });
    const isMissing = (name: string) => field[name] === undefined || field[name] === null;
    if (written.some(([, one]) => one === undefined) || needed.some(isMissing)) return undefined;
    const order = Object.values(known).map(([prop]) => prop);
    const given = written.filter((one): one is [string, Expr] => one[1] !== NOTHING);
    given.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return given.length === 0 ? NOTHING : fields(given);
  };
}

/** One of the members of an enum, by its value. */
export function choice(type: string, members: Readonly<Record<string, string>>): Writer {
  return (field) => {
    const name = Object.keys(members).find((one) => members[one] === field);
    return name === undefined ? undefined : { kind: 'member', type, member: name };
  };
}

/** In the largest unit that divides it. */
export function durationOf(amount: number): Expr {
  const [method, count] = largest(amount, [['hours', 3600], ['minutes', 60]], 'seconds');
  return call('Duration', method, value(count));
}

export function sizeOf(kibibytes: number): Expr {
  const [method, count] = largest(kibibytes, [['tebibytes', 1024 ** 3], ['gibibytes', 1024 ** 2], ['mebibytes', 1024]], 'kibibytes');
  return call('Size', method, value(count));
}

export function quantityOf(amount: string): Expr {
  return call('Quantity', 'of', value(amount));
}

export function isText(field: Json): field is string {
  return typeof field === 'string';
}

export function isWhole(field: Json): field is number {
  return typeof field === 'number' && Number.isSafeInteger(field) && field >= 0;
}

function isTexts(field: Json): field is { readonly [name: string]: string } {
  return isObject(field) && Object.values(field).every(isText);
}

function isQuantities(field: Json): field is { readonly [name: string]: Json } {
  return isObject(field) && Object.values(field).every((one) => isText(one) || isWhole(one));
}

function largest(amount: number, units: ReadonlyArray<readonly [string, number]>, smallest: string): readonly [string, number] {
  const fitting = units.find(([, factor]) => amount > 0 && amount % factor === 0);
  return fitting ? [fitting[0], amount / fitting[1]] : [smallest, amount];
}

function mapOf(field: { readonly [name: string]: Json }, write: (item: Json) => Expr): Expr {
  return fields(Object.entries(field).map(([name, one]) => [name, write(one)] as const));
}
