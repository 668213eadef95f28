// `eyewitness read` through the real command: what it prints, how it ends, and that it leaves nothing behind.

import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADLINE, INTRO, PARAGRAPHS, STANDFIRST, TEXT } from '../../test/fixtures/flood-story.ts';
import { temporaryFolder, type Folder } from '../../test/support/folder.ts';
import { runEyewitness } from '../../test/support/newsroom-process.ts';
import type { structuredReading } from './reading.ts';

let folder: Folder;
beforeAll(() => (folder = temporaryFolder()));
afterAll(() => folder.remove());

/** Runs in a folder of the test's own, so that a newsroom that was opened would be seen there. */
const read = (...args: readonly string[]) => runEyewitness(['read', ...args], {}, { cwd: folder.path });
const written = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder.path, name), text);
  return name;
};

test('the report has the story, what was found and what to look at, and no newsroom is opened', async () => {
  const ran = await read(written('flood.txt', TEXT));
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  for (const words of ['Viral video', HEADLINE, 'What was found', 'What to look at', 'flood.txt:15'])
    expect(ran.stdout).toContain(words);
  const flat = ran.stdout.replace(/\s+/g, ' ');
  for (const paragraph of [STANDFIRST, ...PARAGRAPHS, `[clip] ${INTRO}`]) expect(flat).toContain(paragraph);
  expect(ran.stdout).not.toContain('\u001b');
  expect(ran.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  expect(readdirSync(folder.path)).toEqual(['flood.txt']);
});

test('as JSON it is the structured story, of a story that stands nowhere yet', async () => {
  const ran = await read(written('flood.txt', TEXT), '--json', '--date', '2026-05-28');
  expect(ran.code).toBe(0);
  const told = JSON.parse(ran.stdout) as ReturnType<typeof structuredReading>;
  expect(Object.keys(told)).toEqual([
    ...['id', 'slug', 'url', 'language', 'status', 'kicker', 'headline', 'standfirst', 'byline'],
    ...['publishedAt', 'updatedAt', 'revision', 'happened', 'blocks', 'quotes', 'attributions', 'people'],
    ...['followUps', 'corrections', 'warnings', 'clips', 'reactions', 'sourceUrl', 'leftOut', 'problems'],
  ]);
  expect(told).toMatchObject({ id: null, slug: null, url: null, status: null, revision: null });
  expect(told.blocks.map(({ type, text }) => [type, text])).toEqual([
    ['paragraph', PARAGRAPHS[0]],
    ['clip', INTRO],
    ...PARAGRAPHS.slice(1).map((text) => ['paragraph', text]),
  ]);
  expect(told.leftOut).toMatchObject([{ text: "What's Your Reaction?", line: 15 }]);
  expect(told.problems).toMatchObject([{ code: 'clip_absent', level: 'advice', line: 7 }]);
  expect(told.reactions).toMatchObject({ open: true, total: 0 });
});

test('a saved page is read as its story, and where it was saved from is told', async () => {
  const page = `<html><head><link rel="canonical" href="https://bay.example/rowers"></head><body><nav>Home</nav>
<article><h1>Two rowers are safe</h1><p>The ferry turned back for them.</p></article></body></html>`;
  const ran = await read(written('saved.html', page));
  expect(ran.code).toBe(0);
  for (const words of [
    'Two rowers are safe',
    'saved from https://bay.example/rowers',
    'The ferry turned back',
  ])
    expect(ran.stdout).toContain(words);
});

test('what is piped in is read as plain text', async () => {
  const ran = await runEyewitness(['read', '-', '--json'], {}, { cwd: folder.path, input: TEXT });
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.stdout)).toMatchObject({ headline: HEADLINE, kicker: 'Viral video' });
});

test('a pipe is as wide as COLUMNS says', async () => {
  const path = written('flood.txt', TEXT);
  const widest = async (columns: string) => {
    const ran = await runEyewitness(['read', path], { COLUMNS: columns }, { cwd: folder.path });
    return Math.max(...ran.stdout.split('\n').map((line) => line.length));
  };
  expect(await widest('50')).toBeLessThanOrEqual(50);
  expect(await widest('100')).toBeGreaterThan(80);
});

test('a story of a megabyte comes whole through a pipe', async () => {
  const ran = await read(
    written('long.txt', `Head\n\nStandfirst here.\n\n${'words and more '.repeat(70_000)}`),
    '--json',
  );
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.stdout)).toMatchObject({ headline: 'Head', status: null });
});

describe('refused with every problem and its line:', () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ['empty.txt', '', ['is empty. Write a headline']],
    [
      'front.md',
      '---\nbylin: X\nlanguage: 12\n---\n# H\n\nB',
      ['front.md:2: The field "bylin"', 'front.md:3: "12" is no language tag'],
    ],
    ['kicker.md', `---\nkicker: ${'long '.repeat(60)}\n---\n# H\n\nB`, ['at most 120']],
    ['bytes.txt', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), ['UTF-8']],
    ['video.txt', new Uint8Array(9 * 1024 * 1024), ['is 9 MB']],
  ])('%s', async (name, text, says) => {
    const ran = await read(written(name, text));
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 1, stdout: '' });
    for (const words of says) expect(ran.stderr).toContain(words);
    expect(ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });
});

describe('wrong usage ends with 2 and says how it is meant:', () => {
  test.each<[string, readonly string[], string]>([
    ['no file', [], 'Name one text file'],
    ['two files', ['a.txt', 'b.txt'], 'Name one text file'],
    ['another kind of file', ['a.docx'], '.txt, .md or .html'],
    ['a day that does not exist', ['a.txt', '--date', '2026-02-30'], 'is no day that exists'],
    ['a date in words', ['-', '--date', 'May'], '--date: "May" is no date. Write 2026-05-04'],
    ['an unknown flag', ['a.txt', '--dat', 'x'], 'There is no option --dat here. Did you mean --date?'],
    ['a flag of another command', ['--clip', 'x'], 'There is no option --clip here.\n'],
    ['a day that is missing', ['a.txt', '--date'], '--date needs a day such as 2026-05-28.\n'],
    [
      'a flag in a value’s place',
      ['a.txt', '--date', '--json'],
      '--date needs a day such as 2026-05-28. "--json"',
    ],
    ['a value that is not wanted', ['a.txt', '--json=x'], '--json stands alone'],
    ['a name of every object', ['--constructor'], 'There is no option --constructor here'],
  ])('%s', async (_name, args, says) => {
    const ran = await read(...args);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toContain('Usage: eyewitness read FILE');
    expect(ran.stderr).toContain('eyewitness read --help');
  });
});

test('a reaction that a new site does not have is asked about, for the site may have it', async () => {
  const ran = await read(written('own.md', '---\nreactions: [love, bravo]\n---\n# H\n\nS\n\nB'), '--json');
  expect(ran.code).toBe(0);
  const told = JSON.parse(ran.stdout) as ReturnType<typeof structuredReading>;
  expect(told.problems.map(({ code }) => code)).toContain('reaction_unknown');
});
