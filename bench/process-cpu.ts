import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux; `getconf CLK_TCK` says the same on every common platform. */
const ticksPerSecond = 100;

/** The CPU time that a process and its descendants have used, user and system, in milliseconds. */
export function cpuMillis(pid: number): number {
  let ticks = 0;
  for (const { used } of family(pid)) ticks += used;
  return (ticks * 1000) / ticksPerSecond;
}

/** The memory in use by a process and its descendants, in MiB. */
export function memoryMiB(pid: number): number {
  let kibibytes = 0;
  for (const { id } of family(pid)) {
    const [, resident] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    kibibytes += Number(resident ?? 0);
  }
  return kibibytes / 1024;
}

function family(root: number): { readonly id: number; readonly used: number }[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? []);
  const members = new Set([root]);
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const { id, parent } of processes) if (members.has(parent)) members.add(id);
  }
  return processes.filter(({ id }) => members.has(id));
}

function readStat(id: number): { readonly id: number; readonly parent: number; readonly used: number } | undefined {
  try {
    // The second field is the name, in parentheses, and may hold anything.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { id, parent: Number(fields[1]), used: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}
