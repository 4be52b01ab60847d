import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { judgeRead, type Found } from './judged';
import { settingsFrom, type Settings } from './settings';
import type { Json } from '../model/json';
import { readFiles } from '../read/file';
import { withoutAcknowledged } from '../rules/acknowledge';
import { Severity, type Diagnostic } from '../rules/diagnostic';
import { visible } from '../write/visible';

/**
 * What cdk8s-cli gives a validation, as far as it is used here; the package is none of ours.
 *
 * @jsii ignore
 */
export interface GlanceValidationContext {
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: GlanceViolation): void;
    submit(status: 'success' | 'failure', metadata?: { readonly [key: string]: string }): void;
  };
}

/**
 * One finding, as cdk8s-cli takes it.
 *
 * @jsii ignore
 */
export interface GlanceViolation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: ReadonlyArray<{
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }>;
}

/**
 * The checks of this library as a validation of `cdk8s synth`, for manifests of whatever constructs. Its properties are those of a settings
 * file: `release`, `strict`, `acknowledge`. See docs/check.md.
 *
 * @jsii ignore
 */
export class GlanceValidation {
  private readonly settings: Settings;

  constructor(properties: { readonly [key: string]: unknown } = {}) {
    this.settings = settingsFrom(properties as Json, { file: 'properties of GlanceValidation', placeOf: () => ({}) });
  }

  /** Judges all manifests of the app together. */
  public async validate(context: GlanceValidationContext): Promise<void> {
    const { releases, strict = false, acknowledged } = this.settings;
    const texts = context.manifests.map((path) => ({ file: relative('', path), text: readFileSync(path, 'utf8') }));
    // An app without an Image service is nothing to complain about.
    const read = readFiles(texts, { targets: releases })
      .filter(({ topology }) => !topology.controlPlane.problems.some(({ absent }) => absent));
    const found = judgeRead(read);
    const left = withoutAcknowledged(found, acknowledged, '');
    const resources = new Map(found.map((one) => [one.diagnostic, one.resource]));
    for (const alike of groups(left)) context.report.addViolation(violationOf(alike, resources, context.manifests[0]));
    const isFailure = left.some(({ severity }) => strict || severity === Severity.ERROR);
    context.report.submit(isFailure ? 'failure' : 'success', countsOf(left));
  }
}

type Resources = ReadonlyMap<Diagnostic, Found['resource']>;

/** What says the same of several places is one violation. */
function groups(diagnostics: readonly Diagnostic[]): ReadonlyArray<readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const key = JSON.stringify([one.code, one.severity, one.message, one.consequence, one.fix]);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()];
}

function violationOf(alike: readonly Diagnostic[], resources: Resources, first: string): GlanceViolation {
  const [{ code, severity, message, consequence, fix }] = alike;
  return {
    ruleName: code,
    recommendation: visible(`${severity}: ${message} On the cluster: ${consequence}`),
    fix: visible(fix),
    violatingResources: alike.map((one) => ({
      resourceName: visible(resources.get(one) ?? ''), locations: [visible(locationOf(one))], manifestPath: one.file ?? first,
    })),
  };
}

function locationOf({ line, column, field }: Diagnostic): string {
  const place = line === undefined ? '' : `line ${line}, column ${column ?? 1}`;
  return [place, field ?? ''].filter((part) => part !== '').join(': ');
}

function countsOf(diagnostics: readonly Diagnostic[]): Readonly<Record<string, string>> {
  const count = (wanted: Severity) => String(diagnostics.filter(({ severity }) => severity === wanted).length);
  return { Errors: count(Severity.ERROR), Warnings: count(Severity.WARNING), Infos: count(Severity.INFO) };
}
