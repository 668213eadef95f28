// Captions by command: given with a story or after it, listed, fetched, taken away, and refused in words.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { plainClip } from '../../test/fixtures/phone-clips.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from '../../test/support/newsroom-process.ts';
import { testWith } from '../../test/support/tools.ts';

let newsroom: TestNewsroom;
let server: RunningServer;
beforeAll(async () => {
  newsroom = openNewsroom();
  server = await newsroom.start({ flags: ['--no-demo'] });
});
afterAll(() => newsroom[Symbol.asyncDispose]());

const captions = (...args: readonly string[]) => newsroom.run('clips', 'captions', ...args);
const ANSWERS = [
  ...['--ground', 'own', '--credit', 'Anna', '--warnings', 'none'],
  ...['--verdict', 'what=confirmed,where=confirmed,when=confirmed'],
];
const FILE = '1\n00:00:00,200 --> 00:00:00,900\nHelp!\n\n2\n00:00:00,800 --> 00:00:05,000\nThey come.\n';

testWith('ffmpeg', 'captions go out with a story, and are changed afterwards', async () => {
  const clip = await plainClip(newsroom.folder, 'clip', { seconds: 2 });
  const text = newsroom.write('story.txt', 'Ferry towed\n\nThe engine stopped at noon.\n');
  const file = newsroom.write('spoken.srt', FILE);
  const sent = await newsroom.run(
    'publish',
    text,
    '--clip',
    clip,
    '--captions',
    file,
    ...ANSWERS,
    '--captions-lang',
    'nb',
  );
  expect(sent.stderr).toContain(
    `Repaired in the captions:\n  ${file}:2: This caption ended after the next began`,
  );
  expect(sent.code).toBe(0);
  expect(sent.stdout).toMatch(/^Published: /);
  const address = sent.stdout.trim().split(' ')[1] ?? '';
  const page = await (await fetch(server.url + new URL(address).pathname)).text();
  const id = /\/clips\/([0-9a-f-]{36})/.exec(page)?.[1] ?? '';

  expect((await captions(id)).stdout).toMatch(/^nb {2}checked {2}20\S+ {2}\S+\n$/);
  const other = newsroom.write('other.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nÀ l’aide !');
  const put = await captions(id, other, '--lang', 'FR', '--as', 'Kari');
  expect(put).toMatchObject({ code: 0, stdout: 'Captions in fr: readers can turn them on.\n' });
  expect((await captions(id, '--get', 'fr')).stdout).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nÀ l’aide !\n',
  );
  expect((await captions(id, '--remove', 'nb')).code).toBe(0);
  expect(JSON.parse((await captions(id, '--json')).stdout)).toMatchObject({
    captions: [{ language: 'fr', state: 'checked', by: 'Kari' }],
    descriptions: [],
  });
  expect(await captions(id, '--accept-draft', 'fr')).toMatchObject({
    code: 1,
    stderr: 'There is no draft of captions in "fr" for this clip.\n',
  });
  expect((await captions(id, '--draft')).stderr).toContain('EYEWITNESS_CAPTIONER');
  const named = await newsroom.run('clips', 'moments', id, '0:01 They come', '0:00 Help');
  expect(named).toMatchObject({ code: 0, stdout: '0:00 Help\n0:01 They come\n' });
  expect((await newsroom.run('clips', 'moments', id, 'later')).stderr).toContain('"later" is no moment.');
  expect((await newsroom.run('clips', 'moments', id, 'none')).stdout).toContain('no named moments');
  const sound = newsroom.write('sound.mp3', 'no sound');
  const described = await newsroom.run('clips', 'describe', id, sound, '--lang', 'fr');
  expect(described.code).toBe(1);
  expect(described.stderr).toContain('Export it as MP3');
});

test('what is wrong is said before anything is sent', async () => {
  const text = newsroom.write('story.txt', 'Ferry towed\n\nThe engine stopped.\n');
  const file = newsroom.write('spoken.srt', FILE);
  const large = newsroom.write('large.srt', 'x'.repeat(1024 * 1024 + 1));
  for (const [args, code, says] of [
    [['clips', 'sing'], 2, '"sing" is none of: '],
    [['clips', 'captions'], 2, 'Name one clip by its id'],
    [['clips', 'captions', 'x', file], 2, '--lang is needed'],
    [['clips', 'captions', 'x', file, '--lang', 'en', '--draft'], 2, 'one thing at a time'],
    [['clips', 'captions', 'x', file, '--lang', 'en'], 1, 'There is no such clip.'],
    [['clips', 'captions', 'x'], 1, 'There is no such clip.'],
    [['clips', 'captions', 'x', large, '--lang', 'en'], 1, 'at most'],
    [['clips', 'describe', 'x'], 2, 'one file or --remove'],
    [['publish', text, '--captions', file], 2, '--captions belong to a clip'],
  ] as const) {
    const ran = await newsroom.run(...args);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' });
    expect(ran.stderr).toContain(says);
  }
});
