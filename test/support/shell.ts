import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A cloud without types at first: what the fake client knows, and which of its calls fail, counted from 1. */
export interface FakeCloud {
  readonly types?: string;
  readonly failing?: (call: number) => boolean;
  /** The project of the Image service may use the type already. */
  readonly hasAccess?: boolean;
}

export interface ShellRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The arguments of every call of `openstack`, in order. */
  readonly calls: ReadonlyArray<readonly string[]>;
  readonly types: string;
}

/** Runs a script with a real `sh`, a fake `openstack` and a `sleep` that does not wait. */
export function runScript(script: string, { types = '', failing = () => false, hasAccess = false }: FakeCloud = {}): ShellRun {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-glance-sh-'));
  try {
    writeFileSync(join(folder, 'openstack'), OPENSTACK, { mode: 0o755 });
    writeFileSync(join(folder, 'sleep'), '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(join(folder, 'types'), types);
    writeFileSync(join(folder, 'failing'), Array.from({ length: LONGEST }, (_, index) => index + 1).filter(failing).map((call) => `${call}\n`).join(''));
    if (hasAccess) writeFileSync(join(folder, 'access'), 'project-of-service');
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script], {
      encoding: 'utf8', env: { PATH: `${folder}:/usr/bin:/bin`, STATE: folder, HOME: 'not-this' },
    });
    return { status, stdout, stderr, calls: callsIn(folder), types: readFileSync(join(folder, 'types'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What Kubernetes makes of a command. Source: Kubernetes, third_party/forked/golang/expansion/expand.go. */
export function expanded(text: string, variables: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\$(?:\$|\(([^)]*)\))/g, (found, name: string | undefined) => (name === undefined ? '$' : variables[name] ?? found));
}

const LONGEST = 400;

/** Keeps the types in a file, a line each, and the arguments of every call. */
const OPENSTACK = `#!/bin/sh
call=$(( $(cat "$STATE/count" 2>/dev/null || echo 0) + 1 ))
echo "$call" > "$STATE/count"
for argument in "$@"; do printf '%s\\0' "$argument"; done > "$STATE/call-$call"
if grep -Fxq "$call" "$STATE/failing"; then echo 'no answer' >&2; exit 1; fi
for last in "$@"; do :; done
case "$1 $2 $3" in
  'volume type list') cat "$STATE/types" ;;
  'volume type create') printf '%s\\n' "$last" >> "$STATE/types" ;;
  'volume type set')
    case "$4" in
      --project) if [ -e "$STATE/access" ]; then echo 'conflict' >&2; exit 1; fi; printf '%s' "$5" > "$STATE/access" ;;
    esac ;;
  'volume type show') cat "$STATE/access" 2>/dev/null || : ;;
  'project show '*) echo 'project-of-service' ;;
esac
`;

function callsIn(folder: string): ReadonlyArray<readonly string[]> {
  const calls: string[][] = [];
  for (let call = 1; existsSync(join(folder, `call-${call}`)); call++) calls.push(readFileSync(join(folder, `call-${call}`), 'utf8').split('\0').slice(0, -1));
  return calls;
}
