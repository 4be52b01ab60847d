import type { Duration } from 'cdk8s';
import { defined } from './defined';
import type { JsonObject } from '../model/json';

/** How a probe asks over HTTP. */
export enum ProbeScheme {
  /** Without TLS. */
  HTTP = 'HTTP',
  /** With TLS, without a look at the certificate. */
  HTTPS = 'HTTPS',
}

/** What is different about a probe. What is left out, and what is zero, stays as the operator has it. */
export interface Probe {
  /** Path that is asked for over HTTP. @default '/healthcheck' */
  readonly path?: string;
  /** Port that is asked. @default - that of the API */
  readonly port?: number;
  /** How it is asked. @default - as the API is served */
  readonly scheme?: ProbeScheme;
  /** A command to run in the container in place of asking: it succeeds with status 0. @default - none: HTTP */
  readonly command?: string[];
  /** Time before the first one, in whole seconds. @default - 5 seconds */
  readonly initialDelay?: Duration;
  /** How long an answer may take, in whole seconds. @default - most of the period */
  readonly timeout?: Duration;
  /** Time from one to the next, in whole seconds. @default - 0.3 of the API's timeout */
  readonly period?: Duration;
  /** After how many failures it counts. @default 3 */
  readonly failureThreshold?: number;
}

/** What is different about the probes of an API, from FR6 on. */
export interface ApiProbes {
  /** A container that fails it is restarted. @default - the operator's */
  readonly liveness?: Probe;
  /** A pod that fails it gets no requests. @default - the operator's */
  readonly readiness?: Probe;
  /** The others wait for it. No release attaches it to the containers. @default - none */
  readonly startup?: Probe;
}

/** `override.probes`. @internal */
export function probesFields(probes: ApiProbes | undefined): JsonObject | undefined {
  return probes && defined({
    livenessProbes: probeFields(probes.liveness),
    readinessProbes: probeFields(probes.readiness),
    startupProbes: probeFields(probes.startup),
  });
}

function probeFields(probe: Probe | undefined): JsonObject | undefined {
  const seconds = (duration?: Duration) => duration?.toSeconds({ integral: false });
  return probe && defined({
    type: probe.command && 'Exec',
    path: probe.path,
    port: probe.port,
    scheme: probe.scheme,
    command: probe.command,
    initialDelaySeconds: seconds(probe.initialDelay),
    timeoutSeconds: seconds(probe.timeout),
    periodSeconds: seconds(probe.period),
    failureThreshold: probe.failureThreshold,
  });
}
