import { Severity, type Diagnostic } from '../../rules/diagnostic';
import type { RuleFacts } from '../../rules/rule';

/**
 * Findings in SARIF 2.1.0, with every rule that they are from. Source: OASIS, sarif-v2.1.0; docs.github.com, SARIF support for code
 * scanning.
 */
export function sarifReport(diagnostics: readonly Diagnostic[], rules: readonly RuleFacts[], version: string): string {
  const codes = new Set(diagnostics.map(({ code }) => code));
  const used = rules.filter(({ code }) => codes.has(code));
  const index = new Map(used.map(({ code }, position) => [code, position]));
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'cdk8s-glance', version, informationUri: HOME, rules: used.map(ruleOf) } },
      columnKind: 'utf16CodeUnits',
      results: diagnostics.map((diagnostic) => resultOf(diagnostic, index.get(diagnostic.code))),
    }],
  }, null, 2);
}

const HOME = 'https://github.com/cdk8s-glance/cdk8s-glance';

const LEVELS: Readonly<Record<Severity, string>> = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'note' };

function ruleOf({ code, title, why, severity }: RuleFacts): object {
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    helpUri: `${HOME}/blob/main/docs/rules.md#${code.toLowerCase()}`,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf({ code, severity, file, line, column, path, field, message, consequence, fix }: Diagnostic, ruleIndex?: number): object {
  const name = path ?? field;
  const logical = name === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: name }] };
  const region = line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  const physical = file === undefined ? {} : { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } };
  const location = { ...physical, ...logical };
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: `${message}\nOn the cluster: ${consequence}\nFix: ${fix}` },
    ...(Object.keys(location).length === 0 ? {} : { locations: [location] }),
  };
}

/** A path as a reference, relative where the path is. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}` : encoded;
}
