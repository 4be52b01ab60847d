import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CHECKOUT, SCRATCH } from './compile';
import { median, type Usage } from './measure';

/** A tree for kustomize: what all share, and a component for each part that comes and goes. */
export interface KustomizeTree {
  readonly base: readonly object[];
  readonly components: ReadonlyArray<{
    readonly name: string;
    /** Objects of its own. */
    readonly resources: readonly object[];
    /** What it adds to the control plane: JSON patch, as lists and texts of custom resources cannot be merged. */
    readonly additions: ReadonlyArray<{ readonly op: 'add'; readonly path: string; readonly value: unknown }>;
  }>;
}

/** The kubectl that the judges build; none where they never ran. */
export function builtKubectl(): string | undefined {
  const judges = join(CHECKOUT, '.judges');
  const folder = existsSync(judges) ? readdirSync(judges).find((name) => /^apiserver-[0-9a-f]+$/.test(name)) : undefined;
  return folder === undefined ? undefined : join(judges, folder, 'kubectl');
}

/** Writes a tree; its folder. */
export function writeTree({ base, components }: KustomizeTree): string {
  const folder = join(SCRATCH, 'kustomize');
  rmSync(folder, { recursive: true, force: true });
  write(join(folder, 'base'), { 'objects.yaml': documents(base), 'kustomization.yaml': stringify({ resources: ['objects.yaml'] }) });
  for (const { name, resources, additions } of components) {
    const kustomization = {
      apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component', resources: ['objects.yaml'],
      patches: [{ target: { kind: 'OpenStackControlPlane' }, path: 'control-plane.yaml' }],
    };
    write(join(folder, name), {
      'objects.yaml': documents(resources), 'control-plane.yaml': stringify(additions), 'kustomization.yaml': stringify(kustomization),
    });
  }
  const overlay = { resources: ['../base'], components: components.map(({ name }) => `../${name}`) };
  write(join(folder, 'overlay'), { 'kustomization.yaml': stringify(overlay) });
  return join(folder, 'overlay');
}

/** What kustomize makes of a tree. */
export function kustomized(kubectl: string, folder: string): string {
  return run(kubectl, folder).text;
}

/** Medians of some runs. */
export function measureKustomize(kubectl: string, folder: string, rounds: number): Usage {
  const usages = Array.from({ length: rounds }, () => run(kubectl, folder).usage);
  const of = (name: keyof Usage) => median(usages.map((usage) => usage[name]));
  return { seconds: of('seconds'), cpuSeconds: of('cpuSeconds'), mebibytes: of('mebibytes') };
}

/** Node does not tell what a child used, Python does. */
const WATCH = `
import json, resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"seconds": time.monotonic() - start, "cpuSeconds": used.ru_utime + used.ru_stime, "mebibytes": used.ru_maxrss / 1024}))
sys.stdout.flush()
sys.stdout.buffer.write(done.stdout)
`;

function run(kubectl: string, folder: string): { readonly usage: Usage; readonly text: string } {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', WATCH, kubectl, 'kustomize', folder], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`kubectl kustomize: ${stderr}`);
  const end = stdout.indexOf('\n');
  return { usage: JSON.parse(stdout.slice(0, end)), text: stdout.slice(end + 1) };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function documents(objects: readonly object[]): string {
  return objects.map((object) => stringify(object)).join('---\n');
}
