import { driversWith } from './option-facts';
import type { PlacedOption, PlacedSection } from './placed-options';
import { isKnownSection, knownOption } from '../../facts/known-options';
import { SECTIONS } from '../../facts/sections';

/** Options of the time before several stores. Glance does not read them once stores are enabled, and the operator always enables some. */
const LEGACY: Readonly<Record<string, string>> = {
  stores: 'enabled_backends in [DEFAULT]',
  default_store: 'default_backend in [glance_store]',
};

/** Whether the option is one of its section, today or by an older name. */
export function isAtHome({ section, option, fact }: PlacedOption): boolean {
  return fact !== undefined || knownOption(section, option.name) !== undefined || (section.toLowerCase() === 'backend_defaults' && driversWith(option.name).length > 0);
}

/** Where Glance reads an option that it does not read here, in words that follow "belongs"; undefined for one that it reads nowhere. */
export function homeOf({ section, option }: PlacedOption): string | undefined {
  const { name } = option;
  if (section.toLowerCase() === 'glance_store' && LEGACY[name] !== undefined) return `to the time before ${LEGACY[name]}`;
  const homes = SECTIONS.filter((facts) => isKnownSection(facts.section) && !facts.section.startsWith('os_glance_') && facts.options.some((fact) => fact.name === name));
  if (homes.length > 0) return `into ${homes.slice(0, 2).map((facts) => `[${facts.section}]`).join(' or ')}`;
  const drivers = driversWith(name);
  return drivers.length > 0 ? `into the section of a store of the type '${drivers[0].driver}'` : undefined;
}

/** Whether a section that Glance does not know looks like the section of a store. */
export function looksLikeStore({ section }: PlacedSection): boolean {
  return !isKnownSection(section.name) && section.options.some(({ name }) => driversWith(name).length > 0 || name === 'store_description');
}
