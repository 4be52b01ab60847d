import { globalOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { sectionOptionFact } from './option-facts';
import { knownText, otherOptionsNamed } from './placed-options';
import { usersOf } from './users';

export const filterWithoutEffect: Rule = {
  code: 'GLN-CONFIG-020',
  title: 'A list of what must not be imported has no effect',
  why: 'Where something is allowed by name, all else is refused already, and the list of what is not allowed is passed over.',
  severity: Severity.WARNING,
  source: 'glance 26.1, common/utils.py, validate_import_uri(); schemes and ports have a list of what is allowed by default',

  *check(topology) {
    for (const kind of ['schemes', 'hosts', 'ports']) {
      for (const { option, on, field, section, shown } of otherOptionsNamed(topology, `disallowed_${kind}`)) {
        if (section.toLowerCase() !== SECTION || isEmpty(knownText(option.value) ?? '')) continue;
        const api = usersOf(topology, on).find((one) => !isEmpty(allowed(topology, one, `allowed_${kind}`)));
        if (!api) continue;
        yield {
          on,
          field,
          message: `'${shown}' stands beside an allowed_${kind} that is not empty.`,
          consequence: `Glance goes by allowed_${kind} alone, on every release.`,
          fix: `allowed_${kind} = [], or allowed_${kind} alone.`,
        };
      }
    }
  },

  trips: () => filtered({ disallowed_ports: '[8080]' }),
  passes: () => filtered({ allowed_ports: '[]', disallowed_ports: '[8080]' }),
};

const SECTION = 'import_filtering_opts';

/** Undefined where only the cluster knows it. */
function allowed(topology: Topology, api: ApiNode, name: string): string | undefined {
  const option = globalOption(topology, api, SECTION, name);
  if (option) return knownText(option.value);
  const fallback = sectionOptionFact(SECTION, name)?.default;
  return Array.isArray(fallback) ? fallback.join(',') : '';
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || /^\s*(\[\s*\])?\s*$/.test(text);
}

function filtered(options: Readonly<Record<string, string>>) {
  return sketch({ apis: { default: { stores: 'hub:rbd', options: { [SECTION]: options } } } });
}
