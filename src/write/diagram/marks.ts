import type { DiagramArea, DiagramNode } from './diagram';
import { counted } from '../../model/words';
import { Severity, type Diagnostic } from '../../rules/diagnostic';

const WORST_FIRST = [Severity.ERROR, Severity.WARNING, Severity.INFO] as const;

/** The worst of some findings; undefined when there are none. */
export function worstOf(findings: readonly Diagnostic[]): Severity | undefined {
  return WORST_FIRST.find((severity) => findings.some((one) => one.severity === severity));
}

/** `1 error, 2 warnings`; nothing where nothing was found. */
export function countOf(findings: readonly Diagnostic[]): string {
  const counts = WORST_FIRST.map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const);
  return counts.filter(([, count]) => count > 0).map(([severity, count]) => counted(count, severity)).join(', ');
}

/** The nodes of each area, by its id. */
export function byArea(areas: readonly DiagramArea[], nodes: readonly DiagramNode[]): ReadonlyMap<string, readonly DiagramNode[]> {
  const found = new Map<string, DiagramNode[]>(areas.map(({ id }) => [id, []]));
  for (const node of nodes) found.get(node.area)!.push(node);
  return found;
}

/** A name that can be seen and pointed to. */
export function nameOf({ name }: { readonly name: string }): string {
  return name.trim() === '' ? '(no name)' : name;
}
