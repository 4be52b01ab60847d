/** A program in the words of its author: what is declared, in order. It can be printed, and it can be carried out. */
export interface Program {
  /** What the file is about, for its first line. */
  readonly title: string;
  readonly declarations: readonly Declaration[];
}

/** A construct, or something that is made by calling a method. */
export interface Declaration {
  /** The constant that holds it, where anything refers to it. */
  readonly name: string;
  readonly value: Make | Call;
  /** Whole sentences that stand above it. */
  readonly comments: readonly string[];
  /** Declarations of one group stand together. */
  readonly group: string;
}

export type Expr = Value | List | Fields | Make | Call | Member | Ref | Template;

export interface Value { readonly kind: 'value'; readonly value: string | number | boolean }
export interface List { readonly kind: 'list'; readonly items: readonly Expr[] }
export interface Fields { readonly kind: 'fields'; readonly entries: ReadonlyArray<Entry> }
/** `new Type(…)`. */
export interface Make { readonly kind: 'make'; readonly type: string; readonly args: readonly Expr[] }
/** `Type.method(…)`. */
export interface Call { readonly kind: 'call'; readonly type: string; readonly method: string; readonly args: readonly Expr[] }
/** `Type.MEMBER`. */
export interface Member { readonly kind: 'member'; readonly type: string; readonly member: string }
/** A constant, or a property of it. */
export interface Ref { readonly kind: 'ref'; readonly name: string; readonly property?: string }
/** A text with the value of a constant in it. */
export interface Template { readonly kind: 'template'; readonly before: string; readonly name: string; readonly after: string }

export type Entry = readonly [name: string, value: Expr];

export function value(of: string | number | boolean): Value {
  return { kind: 'value', value: of };
}

export function list(items: readonly Expr[]): List {
  return { kind: 'list', items };
}

/** The entries that have a value. */
export function fields(entries: ReadonlyArray<readonly [string, Expr | undefined]>): Fields {
  return { kind: 'fields', entries: entries.filter((entry): entry is Entry => entry[1] !== undefined) };
}

export function make(type: string, ...args: readonly Expr[]): Make {
  // Properties that say nothing are left out.
  const last = args[args.length - 1];
  return { kind: 'make', type, args: last?.kind === 'fields' && last.entries.length === 0 ? args.slice(0, -1) : args };
}

export function call(type: string, method: string, ...args: readonly Expr[]): Call {
  return { kind: 'call', type, method, args };
}

export function member(type: string, name: string): Member {
  return { kind: 'member', type, member: name };
}

export function ref(name: string, property?: string): Ref {
  return { kind: 'ref', name, ...(property === undefined ? {} : { property }) };
}

/** What an expression is made of, itself included. */
export function partsOf(expr: Expr): readonly Expr[] {
  return [expr, ...insideOf(expr).flatMap(partsOf)];
}

function insideOf(expr: Expr): readonly Expr[] {
  if (expr.kind === 'list') return expr.items;
  if (expr.kind === 'fields') return expr.entries.map(([, inner]) => inner);
  return expr.kind === 'make' || expr.kind === 'call' ? expr.args : [];
}
