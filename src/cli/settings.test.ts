// Settings by command: everything in the schema can be shown and set, in words that are kind to people.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { openNewsroom, type RunningServer, type TestNewsroom } from '../../test/support/newsroom-process.ts';
import { defaultSettings, SETTING_NAMES, type SettingName } from '../newsroom/index.ts';
import { settingFrom, settingShown } from './setting-forms.ts';
import { UsageError } from './usage.ts';

const now = {
  ...defaultSettings(),
  sections: [
    { slug: 'harbour', name: 'Harbour' },
    { slug: 'town', name: 'Town, and around' },
  ],
  trust: ['member=https://a.example/', 'contact=https://b.example/x'],
};

test('what is shown can be written again, for every setting but the logo', () => {
  const written = SETTING_NAMES.filter((name) => name !== 'logo');
  for (const name of written) {
    const shown = settingShown(name, now).replace(/^\(none\)$/, 'none');
    expect([name, settingFrom(name, shown, now)]).toEqual([name, now[name]]);
  }
});

test('a colour may be short, in capitals and without its sign', () => {
  for (const text of ['#0a5', '00AA55', ' #00aa55 ', '#0A5'])
    expect(settingFrom('accent', text, now)).toBe('#00aa55');
  for (const text of ['green', '#00aa5', '', '#00aa5500', 'rgb(0,0,0)'])
    expect(() => settingFrom('accent', text, now)).toThrow('six digits');
});

test('crawlers that are not named stay as they are', () => {
  expect(settingFrom('crawlers', 'search=off', now)).toEqual({
    search: false,
    answers: true,
    training: false,
  });
});

test('lists are taken as JSON too, and none empties them', () => {
  expect(settingFrom('sections', '[{"slug":"a","name":"A"}]', now)).toEqual([{ slug: 'a', name: 'A' }]);
  expect(settingFrom('trust', 'none', now)).toEqual([]);
});

test('an emoji is what stands last and is no word', () => {
  expect(settingFrom('reactionKinds', 'love=I love it ❤️, ok=All right', now)).toEqual([
    { kind: 'love', label: 'I love it', emoji: '❤️' },
    { kind: 'ok', label: 'All right', emoji: '' },
  ]);
});

test('what cannot be read is refused with how it is written', () => {
  for (const [name, text] of [
    ['sections', 'harbour'],
    ['sections', '=Harbour'],
    ['sections', '[{'],
    ['crawlers', 'seach=on'],
    ['crawlers', 'search=maybe'],
    ['crawlers', 'toString=on'],
    ['indexNow', 'perhaps'],
  ] as const satisfies readonly (readonly [SettingName, string])[])
    expect(() => settingFrom(name, text, now)).toThrow(UsageError);
});

let newsroom: TestNewsroom;
let server: RunningServer;
beforeAll(async () => {
  newsroom = openNewsroom();
  server = await newsroom.start({ flags: ['--no-demo'] });
});
afterAll(() => newsroom[Symbol.asyncDispose]());

test('a setting that was changed is on the page at once, and every one is printed', async () => {
  const ran = await newsroom.run('settings', 'sections', 'harbour=Harbour, town=Town hall');
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/^sections +harbour=Harbour, town=Town hall$/m);
  expect(ran.stdout.trim().split('\n')).toHaveLength(SETTING_NAMES.length);
  expect(await (await fetch(server.url)).text()).toContain('<a href="/sections/town">Town hall</a>');
});

test('an unknown setting, and a value that the schema refuses, say what there is', async () => {
  expect(await newsroom.run('settings', 'colour', 'red')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('"colour" is not a setting. There are: name, tagline'),
  });
  const refused = await newsroom.run('settings', 'sections', 'Harbour=Harbour');
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('small letters, digits and hyphens'),
  });
});

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><path d="M0 0h200v50H0z"/></svg>';

test('a logo is known by its bytes, stands above pages at an address of its content, and can be taken away', async () => {
  const ran = await newsroom.run('settings', 'logo', newsroom.write('logo.png', LOGO));
  expect(ran).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^logo +image\/svg\+xml, 200 x 50, \d+ bytes$/m),
  });
  const address = /<img src="(\/logo\/[0-9a-f]{16}\.svg)" width="288" height="72"/.exec(
    await (await fetch(server.url)).text(),
  )?.[1];
  const answer = await fetch(server.url + address);
  expect([await answer.text(), answer.headers.get('content-type')]).toEqual([LOGO, 'image/svg+xml']);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await newsroom.run('settings', 'logo', 'none')).stdout).toMatch(/^logo +\(none\)$/m);
  expect(await (await fetch(server.url)).text()).not.toContain('<img');
  expect((await fetch(server.url + address)).status).toBe(404);
});

test('a file that is no logo, or not there, or too large, is refused with what to do', async () => {
  const refusals = [
    [newsroom.write('words.png', 'words'), 1, 'PNG, JPEG, WebP or SVG'],
    [newsroom.write('large.svg', LOGO + ' '.repeat(500_000)), 2, '500 KB at most'],
    ['nowhere.png', 2, 'There is no file'],
  ] as const;
  for (const [path, code, says] of refusals)
    expect(await newsroom.run('settings', 'logo', path)).toMatchObject({
      code,
      stderr: expect.stringContaining(says),
    });
});

test('the icon is there under both of its names', async () => {
  for (const path of ['/icon.svg', '/favicon.ico'])
    expect((await fetch(server.url + path)).headers.get('content-type')).toBe('image/svg+xml');
});
