import type { Expr, Fields } from './program';

/** Lines of a program are no longer than this. */
export const WIDTH = 140;

/** The text of an expression that starts at a column, on one line where it has room. */
export function print(expr: Expr, column: number, indent = 0): string {
  const flat = onOneLine(expr);
  return column + flat.length <= WIDTH || !canBreak(expr) ? flat : onSeveral(expr, column, indent);
}

/** A text in quotes, as lint wants them. */
export function quote(text: string): string {
  const escaped = text.replace(/\\/g, '\\\\').replace(/[\n\r\t\u2028\u2029\0-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, escape);
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replace(/'/g, "\\'")}'`;
}

function onOneLine(expr: Expr): string {
  return PRINTERS[expr.kind](expr as never);
}

const PRINTERS: { readonly [kind in Expr['kind']]: (expr: Extract<Expr, { kind: kind }>) => string } = {
  value: ({ value }) => (typeof value === 'string' ? quote(value) : String(value)),
  list: ({ items }) => `[${items.map(onOneLine).join(', ')}]`,
  fields: (expr) => (expr.entries.length === 0 ? '{}' : `{ ${namedEntries(expr).map(([name, inner]) => entry(name, inner, onOneLine(inner))).join(', ')} }`),
  make: ({ type, args }) => `new ${type}(${args.map(onOneLine).join(', ')})`,
  call: ({ type, method, args }) => `${type}.${method}(${args.map(onOneLine).join(', ')})`,
  member: ({ type, member }) => `${type}.${member}`,
  template: ({ before, name, after }) => `\`${literal(before)}\${${name}}${literal(after)}\``,
  ref: ({ name, property }) => (property === undefined ? name : `${name}.${property}`),
};

/** A text within a template literal. */
function literal(text: string): string {
  return quote(text).slice(1, -1).replace(/`/g, '\\`').replace(/\$\{/g, '\\${');
}

function canBreak(expr: Expr): boolean {
  if (expr.kind === 'make' || expr.kind === 'call') return expr.args.length > 0 && canBreak(expr.args[expr.args.length - 1]);
  return (expr.kind === 'list' && expr.items.length > 0) || (expr.kind === 'fields' && expr.entries.length > 0);
}

/** Calls break inside their last argument. */
function onSeveral(expr: Expr, column: number, indent: number): string {
  const pad = ' '.repeat(indent + 2);
  const end = ' '.repeat(indent);
  if (expr.kind === 'list') return `[\n${expr.items.map((item) => `${pad}${print(item, indent + 3, indent + 2)},\n`).join('')}${end}]`;
  if (expr.kind === 'fields') return `{\n${namedEntries(expr).map(([name, inner]) => `${pad}${line(name, inner, indent + 2)},\n`).join('')}${end}}`;
  const { args } = expr as Extract<Expr, { args: unknown }>;
  const head = `${onOneLine({ ...expr, args: [] } as Expr).slice(0, -1)}${args.slice(0, -1).map((arg) => `${onOneLine(arg)}, `).join('')}`;
  return `${head}${onSeveral(args[args.length - 1], column + head.length, indent)})`;
}

function line(name: string, inner: Expr, indent: number): string {
  // The name, a colon and a blank before it; a comma behind it.
  return entry(name, inner, print(inner, indent + name.length + 3, indent));
}

function entry(name: string, inner: Expr, text: string): string {
  return inner.kind === 'ref' && text === name ? name : `${name}: ${text}`;
}

/** Where one name needs quotes, all of them get some. */
function namedEntries({ entries }: Fields): ReadonlyArray<readonly [string, Expr]> {
  const plain = entries.every(([name]) => IDENTIFIER.test(name));
  return plain ? entries : entries.map(([name, inner]) => [quote(name), inner] as const);
}

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

function escape(char: string): string {
  return { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
