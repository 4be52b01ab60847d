import { type Declaration, type Entry, type Expr, partsOf, ref, type Ref, value, type Value } from './program';

/** Declarations that are made in the same way, once for each row of a table of what differs. */
export interface Loop {
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly Value[]>;
  readonly body: readonly Declaration[];
}

/** The declarations of a program; sites that differ in names and addresses alone are a loop, with what nobody but them uses. */
export function looped(declarations: readonly Declaration[]): ReadonlyArray<Declaration | Loop> {
  const uses = usesOf(declarations);
  const sites = declarations.filter(({ group, name }) => group === 'sites' && !uses.has(name));
  const units = sites.map((site) => unitOf(site, declarations, uses));
  const groups = groupsOf(units.filter((unit) => unit.every(({ comments }) => comments.length === 0)));
  const taken = new Set(declarations.map(({ name }) => name));
  const loops = new Map(groups.map((group) => [siteOf(group[0]), loopOf(group, taken)]));
  const gone = new Set(groups.flat(2));
  return declarations.flatMap((one): ReadonlyArray<Declaration | Loop> => loops.has(one) ? [loops.get(one)!] : gone.has(one) ? [] : [one]);
}

/** So many calls are still read at a glance. */
const FEW = 3;

/** What belongs to one site alone, the site last. */
type Unit = readonly Declaration[];

function usesOf(declarations: readonly Declaration[]): ReadonlyMap<string, ReadonlySet<Declaration>> {
  const uses = new Map<string, Set<Declaration>>();
  for (const one of declarations) for (const { name } of refsIn(one)) uses.set(name, (uses.get(name) ?? new Set()).add(one));
  return uses;
}

function refsIn({ value: expr }: Declaration): readonly Ref[] {
  return partsOf(expr).filter((part): part is Ref => part.kind === 'ref');
}

function unitOf(site: Declaration, declarations: readonly Declaration[], uses: ReadonlyMap<string, ReadonlySet<Declaration>>): Unit {
  const unit = new Set([site]);
  // A set that grows is walked to its end.
  for (const one of unit) {
    const named = new Set(refsIn(one).map(({ name }) => name));
    const isOwn = ({ name, group }: Declaration) => OWN.has(group) && named.has(name) && isOnlyIn(uses.get(name)!, unit);
    declarations.filter(isOwn).forEach((dependency) => unit.add(dependency));
  }
  return [...unit].reverse();
}

function isOnlyIn(users: ReadonlySet<Declaration>, unit: ReadonlySet<Declaration>): boolean {
  return [...users].every((user) => unit.has(user));
}

const OWN: ReadonlySet<string> = new Set(['clusters', 'stores']);

function siteOf(unit: Unit): Declaration {
  return unit[unit.length - 1];
}

function groupsOf(units: readonly Unit[]): ReadonlyArray<readonly Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const shape = shapeOf(unit);
    groups.set(shape, [...groups.get(shape) ?? [], unit]);
  }
  return [...groups.values()].filter(({ length }) => length > FEW);
}

/** A unit without its texts and the names of its constants. */
function shapeOf(unit: Unit): string {
  const numbers = new Map(unit.map(({ name }, index) => [name, String(index)]));
  const plain = leavesMapped(unit, (leaf) => (leaf.kind === 'value' ? value('') : { ...leaf, name: numbers.get(leaf.name) ?? leaf.name }));
  return JSON.stringify(plain.map(({ value: expr }) => expr));
}

type Leaf = (Value & { readonly value: string }) | Ref;

/** Texts and constants replaced, with the property that each stands in. */
function leavesMapped(unit: Unit, change: (leaf: Leaf, prop: string) => Expr): Unit {
  return unit.map((one) => ({ ...one, value: mapped(one.value, 'id', change) as Declaration['value'] }));
}

function mapped(expr: Expr, prop: string, change: (leaf: Leaf, prop: string) => Expr): Expr {
  const inner = (one: Expr, its = prop) => mapped(one, its, change);
  if (expr.kind === 'value') return typeof expr.value === 'string' ? change(expr as Leaf, prop) : expr;
  if (expr.kind === 'ref') return change(expr, prop);
  if (expr.kind === 'list') return { ...expr, items: expr.items.map((item) => inner(item, prop.replace(/(ss)es$|s$/, '$1'))) };
  if (expr.kind === 'fields') return { ...expr, entries: expr.entries.map(([name, one]): Entry => [name, inner(one, name)]) };
  return expr.kind === 'make' || expr.kind === 'call' ? { ...expr, args: expr.args.map((arg) => inner(arg)) } : expr;
}

interface Hole { readonly prop: string; readonly values: readonly string[] }

/** The name of a site stands for every text that is made of it. */
function loopOf(units: readonly Unit[], constants: ReadonlySet<string>): Loop {
  const holes = holesOf(units);
  const names = idsOf(units);
  const taken = new Set([...constants, 'name']);
  const columns = new Map<string, string>();
  const written = holes.map(({ prop, values }): Expr => {
    const made = fromName(values, names);
    if (made) return made;
    const key = JSON.stringify(values);
    if (!columns.has(key)) columns.set(key, unlike(prop, taken));
    return ref(columns.get(key)!);
  });
  return {
    columns: ['name', ...columns.values()],
    rows: names.map((name, index) => [name, ...[...columns.keys()].map((key) => (JSON.parse(key) as readonly string[])[index])].map(value)),
    body: bodyOf(units[0], written, taken),
  };
}

function holesOf(units: readonly Unit[]): readonly Hole[] {
  const [first, ...others] = units.map((unit) => {
    const found: Array<{ readonly prop: string; readonly text: string }> = [];
    leavesMapped(unit, (leaf, prop) => {
      if (leaf.kind === 'value') found.push({ prop, text: leaf.value });
      return leaf;
    });
    return found;
  });
  return first.map(({ prop, text }, index) => ({ prop, values: [text, ...others.map((one) => one[index].text)] }));
}

/** The first text of a site is its id, behind its scope. */
function idsOf(units: readonly Unit[]): readonly string[] {
  return units.map((unit) => String((siteOf(unit).value.args[1] as Value).value));
}

function fromName(values: readonly string[], names: readonly string[]): Expr | undefined {
  if (values.every((one) => one === values[0])) return value(values[0]);
  const at = values[0].indexOf(names[0]);
  if (at < 0) return undefined;
  const [before, after] = [values[0].slice(0, at), values[0].slice(at + names[0].length)];
  if (!values.every((one, index) => one === `${before}${names[index]}${after}`)) return undefined;
  return before + after === '' ? ref('name') : { kind: 'template', before, name: 'name', after };
}

function bodyOf(unit: Unit, written: readonly Expr[], taken: Set<string>): readonly Declaration[] {
  const own = new Set(unit.map(({ name }) => name));
  const renamed = new Map<string, string>();
  let hole = 0;
  leavesMapped(unit, (leaf, prop) => {
    if (leaf.kind === 'ref' && own.has(leaf.name) && !renamed.has(leaf.name)) renamed.set(leaf.name, unlike(prop, taken));
    return leaf;
  });
  const body = leavesMapped(unit, (leaf) => {
    if (leaf.kind === 'value') return written[hole++];
    return { ...leaf, name: renamed.get(leaf.name) ?? leaf.name };
  });
  return body.map((one) => ({ ...one, name: renamed.get(one.name) ?? one.name }));
}

function unlike(wanted: string, taken: Set<string>): string {
  let found = wanted;
  for (let count = 2; taken.has(found); count++) found = `${wanted}${count}`;
  taken.add(found);
  return found;
}
