// Small and read-only disks for tests. Only root may mount, so elsewhere these tests are skipped, and say so.

import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folder.ts';

export interface Disk extends Disposable {
  readonly path: string;
  /** Fills it to the last byte, or until `leaveBytes` are free. */
  fill(leaveBytes?: number): void;
  /** Gives back what `fill` took. */
  free(): void;
  setReadOnly(readOnly: boolean): void;
}

/** Why disks cannot be mounted here, or null. */
export const noMounts: string | null = tryMount();

/** A name that says why a test is skipped. */
export function nameWithMounts(name: string): string {
  return noMounts === null ? name : `${name} (skipped: ${noMounts})`;
}

/** Mounts a disk in memory; unmounted when it is disposed of, so whatever uses it has to end before. */
export function smallDisk(sizeBytes: number): Disk {
  const folder = temporaryFolder();
  const path = join(folder.path, 'disk');
  mkdirSync(path);
  mount('-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', path);
  const filler = join(path, 'filler');
  return {
    path,
    fill: (leaveBytes = 0) => {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - leaveBytes)));
    },
    free: () => rmSync(filler, { force: true }),
    setReadOnly: (readOnly) => mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, path),
    [Symbol.dispose]: () => {
      Bun.spawnSync(['umount', '-l', path]);
      folder.remove();
    },
  };
}

function mount(...args: readonly string[]): void {
  const { exitCode, stderr } = Bun.spawnSync(['mount', ...args]);
  if (exitCode !== 0) throw new Error(`mount: ${stderr.toString()}`);
}

function tryMount(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can mount a disk';
  try {
    smallDisk(1024 * 1024)[Symbol.dispose]();
    return null;
  } catch {
    return 'this machine lets nobody mount a disk';
  }
}
