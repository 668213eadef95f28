// Temporary folders for tests: one each, gone when the test is over or at the latest when the process ends.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Folder extends Disposable {
  readonly path: string;
  remove(): void;
}

const open = new Set<string>();
process.on('exit', () => open.forEach((path) => rmSync(path, { recursive: true, force: true })));

/** Makes an empty folder: `using folder = temporaryFolder()`, or call `remove` yourself. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'eyewitness-test-'));
  open.add(path);
  const remove = () => {
    rmSync(path, { recursive: true, force: true });
    open.delete(path);
  };
  return { path, remove, [Symbol.dispose]: remove };
}
