// A folder that is gone when the figure is taken, whatever happened.

import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Folder extends AsyncDisposable {
  readonly path: string;
}

const open = new Set<string>();
process.on('exit', () => open.forEach((path) => rmSync(path, { recursive: true, force: true })));

/** A new folder in the system's temporary one. */
export async function makeFolder(purpose: string): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), `eyewitness-bench-${purpose}-`));
  open.add(path);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
