import { afterAll, beforeAll, expect, test } from 'bun:test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolnear } from './corpus.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eyewitness-corpus-'));
  mkdirSync(join(folder, 'text'));
  mkdirSync(join(folder, 'attributions'));
  for (const name of ['b_late', 'a_early', 'c_unmarked']) {
    writeFileSync(join(folder, 'text', `${name}.txt`), 'It fell, she said.');
  }
  writeFileSync(join(folder, 'attributions', 'a_early_2f.ann'), 'T1\tCue 13 17\tsaid\nE1\tCue:T1');
  writeFileSync(join(folder, 'attributions', 'a_early_1e.ann'), '');
  writeFileSync(join(folder, 'attributions', 'b_late_1e.ann'), 'T1\tCue 13 17\tsaid\nE1\tCue:T1');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('each annotated article counts once, by the first annotator in the order of names', () => {
  const articles = loadPolnear(folder, null);
  expect(articles.map(({ name, gold }) => [name, gold.events.length])).toEqual([
    ['a_early', 0],
    ['b_late', 1],
  ]);
});

test('a limit takes the first articles', () => {
  expect(loadPolnear(folder, 1).map(({ name }) => name)).toEqual(['a_early']);
});

test('a folder that is none of the corpus is told with what to do', () => {
  expect(() => loadPolnear(join(folder, 'text'), null)).toThrow('Name a folder such as');
});
