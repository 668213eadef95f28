// What a figure depends on besides the code: the machine, the versions, and who else is using it right now.

import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Tool } from './tools.ts';
import { versionOf } from './tools.ts';
import { say } from './table.ts';

export const ROOT = join(import.meta.dir, '..', '..');

const BUSY_LOAD_PER_CORE = 0.3; // guess: above it, rounds begin to differ by more than a few percent

/** Prints what every table begins with. `settings` names durations, connections and the mix. */
export function sayConditions(name: string, tools: readonly Tool[], settings: readonly string[]): void {
  const cores = cpus();
  const gib = (totalmem() / 2 ** 30).toFixed(1);
  say(`\n${name}   (npm run bench -- ${name})`);
  say(
    `  machine   ${cores.length} cores, ${cores[0]?.model.trim() ?? 'unknown'}, ${gib} GiB, ${process.platform}`,
  );
  say(`  versions  ${[`Bun ${Bun.version}`, ...tools.map(versionOf)].join(', ')}; Eyewitness ${commit()}`);
  for (const [index, setting] of settings.entries())
    say(`  ${index === 0 ? 'settings' : '        '}  ${setting}`);
  if (process.platform !== 'linux')
    say('  NOTE      memory and processor time are read from /proc: they are not measured on this system.');
  const load = loadavg()[0] ?? 0;
  if (load > BUSY_LOAD_PER_CORE * cores.length)
    say(
      `  NOTE      other work is using this machine (load ${load.toFixed(1)}): trust ratios more than absolutes.`,
    );
}

function commit(): string {
  const git = Bun.which('git');
  if (git === null) return 'of an unknown commit';
  const run = (...args: string[]) =>
    Bun.spawnSync({ cmd: [git, ...args], cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] })
      .stdout.toString()
      .trim();
  const name = run('rev-parse', '--short', 'HEAD');
  if (name === '') return 'of an unknown commit';
  return run('status', '--porcelain') === '' ? name : `${name} with changes`;
}

/** Resident memory of a whole process in MB (10^6 bytes); NaN where the system has no /proc. */
export function residentMb(pid: number): number {
  try {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? Number.NaN : (Number(kib) * 1024) / 1e6;
  } catch {
    return Number.NaN;
  }
}

const TICKS_A_SECOND = 100; // USER_HZ on every Linux that Bun runs on (proc(5))

/** Processor seconds a process has used, all its threads; NaN where the system has no /proc. */
export function processorSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return Number.NaN;
  }
}
