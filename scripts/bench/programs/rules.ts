import { performance } from 'node:perf_hooks';
import { glanceApp } from './glance-app';
import { given } from './plan';
import { CephCluster } from '../../../src/constructs/ceph-cluster';
import { ControlPlane } from '../../../src/constructs/control-plane';
import { Glance } from '../../../src/constructs/glance';
import { GlanceApi } from '../../../src/constructs/glance-api';
import { RbdStore } from '../../../src/constructs/stores/rbd-store';
import type { Topology } from '../../../src/model/topology';
import { RULES } from '../../../src/rules/index.generated';
import type { Finding, Rule } from '../../../src/rules/rule';

/** The milliseconds of each rule: once within a synth, where nothing is compiled yet and no answer kept, and once more after it. */
const spent: Record<string, { first: number; again: number }> = {};
for (const rule of RULES) watch(rule);
const { apis, outdir } = given();
glanceApp({ CephCluster, ControlPlane, Glance, GlanceApi, RbdStore }, apis, outdir).synth();
console.log(JSON.stringify(spent));

function watch(rule: Rule): void {
  const check = rule.check.bind(rule);
  rule.check = (topology) => {
    const first = timed(check, topology);
    const again = timed(check, topology);
    spent[rule.code] = { first: first.milliseconds, again: again.milliseconds };
    return first.findings;
  };
}

function timed(check: Rule['check'], topology: Topology): { milliseconds: number; findings: readonly Finding[] } {
  const start = performance.now();
  const findings = [...check(topology)];
  return { milliseconds: performance.now() - start, findings };
}
