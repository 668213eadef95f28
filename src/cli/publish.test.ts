// Bad input on the command line: each gets words that say what to do and the right exit code, and changes nothing.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS, TEXT } from '../../test/fixtures/flood-story.ts';
import { plainClip } from '../../test/fixtures/phone-clips.ts';
import {
  openNewsroom,
  type Ran,
  type RunningServer,
  type TestNewsroom,
} from '../../test/support/newsroom-process.ts';
import { testWith } from '../../test/support/tools.ts';
import type { TextOutcome } from '../stories/index.ts';

let newsroom: TestNewsroom;
let server: RunningServer;
beforeAll(async () => {
  newsroom = openNewsroom();
  server = await newsroom.start({ flags: ['--no-demo'] });
});
afterAll(() => newsroom[Symbol.asyncDispose]());

afterEach(async () => {
  const front = await fetch(server.url);
  expect(front.status).toBe(200);
  expect(server.said()).not.toMatch(/ error /);
});

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const send = (name: string, content: string | Uint8Array, ...flags: readonly string[]) =>
  newsroom.run('publish', newsroom.write(name, content), ...flags);
const nothingLive = async () =>
  expect(await (await fetch(server.url)).text()).toContain('Nothing is published here yet.');

/** Refused with these words, without a stack trace, and nothing went live. */
async function expectRefusal(ran: Ran, code: number, ...says: readonly string[]): Promise<void> {
  for (const words of says) expect(ran.stderr).toContain(words);
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' });
  expect(ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(ran.stderr).not.toContain('Something went wrong inside');
  await nothingLive();
}

describe('a text that is', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'is empty. Write a headline'],
    ['nothing but space', ' \r\n\t\n ', 'is empty. Write a headline'],
    ['random bytes', crypto.getRandomValues(new Uint8Array(4000)), 'Save the story as plain text in UTF-8'],
    ['UTF-16 without saying so', Buffer.from('Headline\n\nWords', 'utf16le'), 'looks like UTF-16'],
    ['damaged UTF-8', bytes('Headline\n\nÉté à la mer\n\nOù ', [0xc3], ' ça'), 'damaged, first in line 5'],
    ['a Word document', bytes('PK', [3, 4], 'word'), 'a Word document or an archive, not plain text'],
    [
      'a little over 5 MB',
      'word '.repeat(1024 * 1024 + 100),
      '5.0 MB; a story may have 5 MB of text at most',
    ],
    ['a video by mistake', new Uint8Array(9 * 1024 * 1024), 'is 9 MB; a story may have 5 MB'],
    ['a headline alone', 'Only a headline', 'Add its text'],
  ])('%s is refused', async (_name, content, says) => {
    await expectRefusal(await send('story.txt', content), 1, says);
  });

  test('in Windows-1252 is published, and its accents are asked about', async () => {
    const text = Buffer.from('Caf\xe9 am Kai\n\nEin Stand\xfcngchen.\n\nEs wurde sp\xe4t.', 'latin1');
    const ran = await send('latin.txt', text, '--draft', '--json');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('read as Windows-1252');
    const outcome = JSON.parse(ran.stdout) as TextOutcome;
    expect(outcome.story.headline).toBe('Café am Kai');
    expect(outcome.problems.map((problem) => problem.code)).toContain('encoding_guessed');
  });
});

test('a draft says as JSON what was left out, and takes the story’s own date', async () => {
  const ran = await send('dated.txt', TEXT, '--draft', '--json', '--date', '2026-05-28');
  expect(ran.code).toBe(0);
  const outcome = JSON.parse(ran.stdout) as TextOutcome;
  expect(outcome).toMatchObject({
    status: 'draft',
    leftOut: [{ text: "What's Your Reaction?", line: 15 }],
  });
});

test('what to look at and what was left out are told with their lines', async () => {
  const path = newsroom.write('lines.txt', TEXT);
  const ran = await newsroom.run('publish', path, '--draft');
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain(`  ${path}:7: The text announces a clip that is not there.`);
  expect(ran.stderr).toContain(
    `Left out, because it is no part of the story:\n  ${path}:15: “What's Your Reaction?” It asks`,
  );
});

test('a saved page is taken as a text is', async () => {
  const page = `<html><body><article><h1>Two rowers are safe</h1><p>The ferry turned back for them.</p></article></body></html>`;
  const ran = await send('saved.html', page, '--draft', '--json');
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.stdout) as TextOutcome).toMatchObject({
    status: 'draft',
    story: { headline: 'Two rowers are safe' },
  });
});

describe('front matter', () => {
  test.each([
    [
      'with unknown fields and bad values, all told by their lines',
      'kicker: Video\nbylin: X\nhappened:\n  when: yesterday\nlanguage: 12',
      [
        ':3: The field "bylin" is not known. Did you mean "byline"?',
        ':5: "yesterday" is no date',
        ':6: "12" is no language tag',
      ],
    ],
    ['that is no YAML', 'kicker: "unclosed', [':2: "kicker" cannot be read as YAML']],
    ['with a field given twice', 'kicker: x\nkicker: y', [':3: "kicker" is given twice, first in line 2']],
    [
      'with a reaction that the site does not have',
      'reactions: [love, hate]',
      ['"hate" is not a reaction of this site. It has: love,'],
    ],
    [
      'with answers that nobody can give',
      'ground: found\nwarnings: blood',
      ['"found" is no ground. Choose one of: permission', '"blood" is no warning'],
    ],
    ['with a slug that is no address', 'slug: ../../etc', ['slug']],
    ['with a kicker as long as a paragraph', `kicker: ${'long '.repeat(60)}`, ['at most 120']],
  ])('%s is refused', async (_name, lines, says) => {
    await expectRefusal(await send('story.md', `---\n${lines}\n---\n# H\n\nS\n\nB`), 1, ...says);
  });

  test('without an end is refused by the line where it starts', async () => {
    await expectRefusal(
      await send('story.md', '---\nkicker: x\n# H\n\nB'),
      1,
      ':1: The front matter',
      'no end',
    );
  });
});

describe('a file that is', () => {
  test('missing is named', async () => {
    const path = join(newsroom.folder, 'nowhere.txt');
    await expectRefusal(await newsroom.run('publish', path), 1, `There is no file ${path}`);
    const text = newsroom.write('flood.txt', TEXT);
    await expectRefusal(await newsroom.run('publish', text, '--clip', path), 1, `There is no file ${path}`);
  });

  test('a folder is named, for a text and for a clip', async () => {
    const path = join(newsroom.folder, 'folder.txt');
    mkdirSync(path);
    await expectRefusal(await newsroom.run('publish', path), 1, `${path} is a folder`);
    const text = newsroom.write('flood.txt', TEXT);
    await expectRefusal(await newsroom.run('publish', text, '--clip', path), 1, `${path} is a folder`);
  });

  test('unreadable is named', async () => {
    // A link to itself cannot be read by anybody; rights do not bind root.
    const path = join(newsroom.folder, 'loop.txt');
    symlinkSync(path, path);
    await expectRefusal(await newsroom.run('publish', path), 1, `${path} cannot be read`);
  });

  test('of another kind is wrong usage', async () => {
    await expectRefusal(await send('story.docx', 'x'), 2, 'a story is a', 'Usage: eyewitness publish');
  });
});

describe('a clip that is', () => {
  const withClip = (name: string, content: Uint8Array | string, ...flags: readonly string[]) =>
    send('flood.txt', TEXT, '--clip', newsroom.write(name, content), ...flags);

  test('0 bytes is refused', async () => {
    await expectRefusal(await withClip('zero.mp4', ''), 1, 'This clip is empty (0 bytes)');
  });

  test.each<[string, string | Uint8Array, string]>([
    ['a text', TEXT, 'This is a text, not a video'],
    [
      'random bytes',
      crypto.getRandomValues(new Uint8Array(60_000)),
      'This is no kind of video that is known here',
    ],
  ])('%s is refused, also by override', async (_name, content, says) => {
    // Answers stay with the clip, so the override comes first.
    const overridden = await withClip('clip.mp4', content, '--override', 'because', '--as', 'Ada');
    await expectRefusal(overridden, 1, says);
    expect(overridden.stderr).not.toContain('--ground');
    await expectRefusal(await withClip('clip.mp4', content, ...ANSWERS), 1, says);
  });

  testWith(
    'ffmpeg',
    'cut off is refused with what is missing, and the whole one is taken after it',
    async () => {
      const whole = await Bun.file(await plainClip(newsroom.folder, 'whole')).bytes();
      const cut = whole.slice(0, whole.length * 0.7);
      await expectRefusal(
        await withClip('cut.mp4', cut, ...ANSWERS),
        1,
        'This video is cut off',
        'Send it again',
      );
      const taken = await withClip('whole.mp4', whole, ...ANSWERS, '--draft', '--json');
      expect(JSON.parse(taken.stdout)).toMatchObject({ status: 'draft', clip: { state: 'playable' } });
    },
  );

  test('answered for with words that are no answers is refused with every problem', async () => {
    const flags = [
      '--ground',
      'found',
      '--verdict',
      'what=maybe,why=likely',
      '--warnings',
      'blood',
      '--credit',
      ' ',
    ];
    const ran = await send('flood.txt', TEXT, ...flags);
    await expectRefusal(
      ran,
      1,
      '--ground: "found"',
      '--verdict: "maybe"',
      '"why" is not asked',
      '--warnings: "blood"',
      '--credit: say who',
    );
  });
});

describe('wrong usage ends with 2 and says how it is meant:', () => {
  test.each<[string, readonly string[], string]>([
    ['no file', [], 'Name one text file'],
    ['two files', ['TEXT', 'TEXT'], 'Name one text file'],
    ['an unknown flag', ['TEXT', '--clpi', 'x'], 'no option --clpi here. Did you mean --clip?'],
    ['what is piped in', ['-'], 'publish takes a file, not what is piped in'],
    ['a clip that is not named', ['TEXT', '--clip'], '--clip needs a video file.'],
    ['an override by nobody', ['TEXT', '--override', 'because'], '--override needs --as NAME'],
    [
      'an override by a blank name',
      ['TEXT', '--override', 'because', '--as', '  '],
      '--override needs --as NAME',
    ],
    ['an override without a reason', ['TEXT', '--override', ' ', '--as', 'Ada'], '--override needs a reason'],
    ['a date that does not exist', ['TEXT', '--date', '2026-02-30'], '--date: "2026-02-30" is no day'],
    ['a blank author', ['TEXT', '--as', ''], '--as needs a name'],
  ])('%s', async (_name, args, says) => {
    const text = newsroom.write('flood.txt', TEXT);
    const ran = await newsroom.run('publish', ...args.map((arg) => (arg === 'TEXT' ? text : arg)));
    await expectRefusal(ran, 2, says, 'Usage: eyewitness publish FILE');
  });
});
