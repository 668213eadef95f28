// Temporary folders for tests. `bun test` runs no exit handlers, so whoever makes one removes it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Folder extends Disposable {
  readonly path: string;
  remove(): void;
}

/** Makes an empty folder: `using folder = temporaryFolder()`, or call `remove` in `afterEach`. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'eyewitness-test-'));
  const remove = () => rmSync(path, { recursive: true, force: true });
  return { path, remove, [Symbol.dispose]: remove };
}
