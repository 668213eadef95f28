import { afterAll, beforeAll, expect, test } from 'bun:test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedArticle } from './read/invented-article.ts';

const TEXT = 'The old pier fell on Monday\n\n“We all ran away,” said Ann Vale.\n';
const EVENT = { source: 'Ann Vale', cue: 'said', content: '“We all ran away,”' };

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eyewitness-read-'));
  mkdirSync(join(folder, 'text'));
  mkdirSync(join(folder, 'attributions'));
  writeFileSync(join(folder, 'text', 'pier.txt'), TEXT);
  writeFileSync(join(folder, 'attributions', 'pier_1e.ann'), inventedArticle(TEXT, [EVENT]).annotations);
});
afterAll(() => rmSync(folder, { recursive: true }));

function bench(...args: readonly string[]): { readonly code: number; readonly said: string } {
  const { exitCode, stdout, stderr } = Bun.spawnSync({
    cmd: [process.execPath, join(import.meta.dir, 'run.ts'), 'read', ...args],
  });
  return { code: exitCode, said: stdout.toString() + stderr.toString() };
}

test('without a corpus it says what is skipped and how to get it, and does not fail', () => {
  const { code, said } = bench();
  expect(code).toBe(0);
  expect(said).toContain('SKIPPED');
  expect(said).toContain('git clone');
});

test('with one it prints every table, and examples only when asked for', () => {
  const { code, said } = bench('--polnear', folder, '--errors', '9');
  expect(code).toBe(0);
  expect(said).toMatch(/a bare pattern for double marks +1\.000 +1\.000 +1\.000 +1 +1 +1\n/);
  expect(said).toContain('examples shown');
  expect(bench('--polnear', folder).said).not.toContain('examples shown');
});

test('a folder or a choice that cannot be meant is told, with what can be', () => {
  expect(bench('--polnear', join(folder, 'text'))).toMatchObject({ code: 1 });
  expect(bench('--show', 'tp').said).toContain('none of fp, fn, source');
});
