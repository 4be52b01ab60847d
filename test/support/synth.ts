import { readFileSync } from 'node:fs';
import { App, Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { ControlPlane, Diagnostics, Glance, type ControlPlaneOptions, type Diagnostic, type GlanceProps, Release, ReleaseTarget } from '../../src';

export const BASE = 'examples/base/openstack_control_plane.yaml';

export interface Program {
  readonly app: App;
  readonly chart: Chart;
  readonly controlPlane: ControlPlane;
  readonly glance: Glance;
}

export interface ProgramOptions extends ControlPlaneOptions {
  /** Laid over the base's `spec.glance.template`. */
  readonly template?: Record<string, unknown>;
  /** Laid over the base's `spec`. */
  readonly spec?: Record<string, unknown>;
  /** Laid over the base's `spec.glance`. */
  readonly section?: Record<string, unknown>;
  readonly glance?: GlanceProps;
}

/** A program on the realistic base, as a user would start it. */
export function program({ template, spec, section, glance, ...options }: ProgramOptions = {}): Program {
  const app = Testing.app();
  const chart = new Chart(app, 'openstack', { namespace: 'openstack' });
  const manifest = parse(readFileSync(BASE, 'utf8'));
  Object.assign(manifest.spec.glance.template, template);
  Object.assign(manifest.spec.glance, section);
  Object.assign(manifest.spec, spec);
  const controlPlane = ControlPlane.fromObject(chart, 'control-plane', manifest, options);
  return { app, chart, controlPlane, glance: new Glance(controlPlane, 'glance', glance) };
}

/** A control plane whose Image service gets an application credential. */
export const WITH_APPLICATION_CREDENTIAL: ProgramOptions = {
  target: ReleaseTarget.since(Release.FR5),
  spec: { applicationCredential: { enabled: true } },
  section: { applicationCredential: { enabled: true } },
};

/* eslint-disable @typescript-eslint/no-explicit-any -- manifests are looked into freely */

/** The manifests of the program. */
export function manifests({ chart }: Program): any[] {
  return quietly(() => Testing.synth(chart));
}

/** `spec` of its control plane. */
export function specOf(made: Program): any {
  return manifests(made).find(({ kind }) => kind === 'OpenStackControlPlane').spec;
}

/** `spec.glance.template` of its control plane. */
export function templateOf(made: Program): any {
  return specOf(made).glance.template;
}

/** What the library finds, as `code path`. */
export function findings({ controlPlane }: Program, severity?: string): string[] {
  return diagnostics(controlPlane).filter((one) => severity === undefined || one.severity === severity).map(({ code, path }) => `${code} ${path}`);
}

export function diagnostics(controlPlane: ControlPlane): Diagnostic[] {
  return quietly(() => Diagnostics.of(controlPlane).all());
}

/** Runs with standard error kept back. */
export function quietly<T>(run: () => T): T {
  return hearing(run).result;
}

/** Runs, and hears what was written to standard error. */
export function hearing<T>(run: () => T): { readonly result: T; readonly heard: string } {
  let heard = '';
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    heard += String(text);
    return true;
  });
  try {
    return { result: run(), heard };
  } finally {
    write.mockRestore();
  }
}
