// From a reporter's text and a phone's clip to what readers get, by the commands that people type: with the server
// up, with it down, refused, overridden, moved and withdrawn.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { join } from 'node:path';
import { MAIN_MIGRATIONS } from '../../migrations/list.ts';
import { auditEntriesOf } from '../../src/newsroom/index.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { openSqlite } from '../../src/platform/db/sqlite.ts';
import type { TextOutcome } from '../../src/stories/index.ts';
import {
  ANSWERS,
  CREDIT,
  HEADLINE,
  INTRO,
  PARAGRAPHS,
  SLUG,
  STANDFIRST,
  TEXT,
} from '../fixtures/flood-story.ts';
import { phoneClip, SECRETS } from '../fixtures/phone-clips.ts';
import { clockAt } from '../support/clock.ts';
import { temporaryFolder, type Folder } from '../support/folder.ts';
import { openNewsroom, type Ran, type TestNewsroom } from '../support/newsroom-process.ts';
import { listeningLog } from '../support/stores.ts';
import { describeWith } from '../support/tools.ts';

const PAGE = `/stories/${SLUG}`;

let clips: Folder;
let clip: string;
beforeAll(() => {
  clips = temporaryFolder();
});
afterAll(() => clips.remove());

/** The story's own date, a Thursday: without it the year of "in November" would be asked for. */
const DATED = ['--date', '2026-05-28'] as const;

const outcomeOf = (ran: Ran) => JSON.parse(ran.stdout) as TextOutcome;

/** Publishes the flood story with its clip; `flags` replace the gate's answers. */
async function publishFlood(newsroom: TestNewsroom, flags: readonly string[] = ANSWERS): Promise<Ran> {
  const text = newsroom.write('flood.txt', TEXT);
  return newsroom.run('publish', text, '--clip', clip, '--json', ...DATED, ...flags);
}

describeWith(['ffmpeg', 'ffprobe'], 'a text and a phone clip', () => {
  beforeAll(async () => {
    clip = await phoneClip(clips.path, 'phone', { rotate: 90, seconds: 4 });
  });

  test('become a live story within a second while the server runs', async () => {
    await using newsroom = openNewsroom();
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const ran = await publishFlood(newsroom);
    expect(ran.code).toBe(0);
    // The line that asks for reactions is left out, and nothing else is to be looked at.
    expect(ran.stderr.trim().split('\n').slice(1).join(' ')).toMatch(/^\s*\S+:\d+: “.*reaction\?” .*$/i);
    const began = performance.now();
    const page = await fetch(server.url + PAGE);
    expect(page.status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1000);
    expectWholePage(await page.text());
    expect(await (await fetch(server.url)).text()).toContain(HEADLINE);
    expect(outcomeOf(ran).url).toBe(server.url + PAGE);
    expect((await server.stop()).code).toBe(0);
  });

  test('become the same story while no server runs, and readers get it when one starts', async () => {
    await using newsroom = openNewsroom();
    const ran = await publishFlood(newsroom);
    expect(ran.code).toBe(0);
    const server = await newsroom.start();
    const page = await fetch(server.url + PAGE);
    expect(page.status).toBe(200);
    expectWholePage(await page.text());
    const front = await (await fetch(server.url)).text();
    expect(front).toContain(HEADLINE);
    expect(front).not.toContain('Brackwater');
  });

  test('are told as structured data, field by field', async () => {
    await using newsroom = openNewsroom();
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const said = outcomeOf(await publishFlood(newsroom));
    const answer = await fetch(`${server.url}${PAGE}.json`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const clipId = said.clip!.id;
    const time = expect.stringMatching(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    ) as unknown;
    const kind = (name: string, label: string, emoji: string) => ({ kind: name, label, emoji, count: 0 });
    const { quotes, attributions, people, followUps, ...rest } =
      (await answer.json()) as TextOutcome['story'];
    const findings = [...quotes, ...attributions, ...people, ...followUps];
    expect(findings.filter(({ certain }) => !certain)).toEqual([]);
    const story: unknown = rest;
    expect(story).toEqual({
      id: said.id,
      slug: SLUG,
      url: server.url + PAGE,
      language: 'en',
      status: 'published',
      kicker: 'Viral video',
      headline: HEADLINE,
      standfirst: STANDFIRST,
      byline: [],
      publishedAt: time,
      updatedAt: time,
      revision: 1,
      happened: { when: '2026-05-22', precision: 'day', where: 'Tolmere' },
      blocks: [
        { type: 'paragraph', text: PARAGRAPHS[0] },
        { type: 'clip', text: INTRO, clipId },
        ...PARAGRAPHS.slice(1).map((text) => ({ type: 'paragraph', text })),
      ],
      corrections: [],
      warnings: ['distress'],
      clips: [{ id: clipId, state: 'playable', credit: CREDIT }],
      reactions: {
        open: true,
        total: 0,
        kinds: [
          kind('love', 'Love', '❤️'),
          kind('wow', 'Wow', '😮'),
          kind('haha', 'Haha', '😄'),
          kind('sad', 'Sad', '😢'),
          kind('angry', 'Angry', '😠'),
        ],
      },
    });
    expect(Object.keys(said).toSorted()).toEqual(
      ['clip', 'id', 'leftOut', 'problems', 'slug', 'status', 'story', 'url'].toSorted(),
    );
    expect(said).toMatchObject({
      status: 'published',
      slug: SLUG,
      problems: [],
      story: {
        headline: HEADLINE,
        quotes: [{ speaker: 'Odile Brandt', cue: 'said' }],
        followUps: [{ due: '2026-11', precision: 'month' }],
      },
      leftOut: [{ text: "What's Your Reaction?" }],
    });
  });

  test('are refused without the answers about the clip, each of which is named', async () => {
    await using newsroom = openNewsroom();
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const ran = await publishFlood(newsroom, []);
    expect(ran.code).toBe(1);
    for (const flag of [
      '--ground',
      '--credit',
      '--verdict what',
      '--verdict where',
      '--verdict when',
      '--warnings',
    ])
      expect(ran.stderr).toContain(flag);
    expect(ran.stderr).toContain('--override REASON --as NAME');
    const said = outcomeOf(ran);
    expect(said).toMatchObject({ status: 'refused', id: null, url: null });
    expect(said.problems.map((problem) => problem.code)).toEqual([
      'ground_missing',
      'credit_missing',
      'verdict_what_missing',
      'verdict_where_missing',
      'verdict_when_missing',
      'warnings_missing',
    ]);
    expect((await fetch(server.url + PAGE)).status).toBe(404);
    expect((await fetch(`${server.url}/clips/${said.clip!.id}/video.mp4`)).status).toBe(404);
  });

  test('name only the answers that are still open, whether they stand in flags or in the front matter', async () => {
    await using newsroom = openNewsroom();
    const text = newsroom.write('flood.txt', `---\nground: own\nverdict:\n  what: confirmed\n---\n${TEXT}`);
    const ran = await newsroom.run('publish', text, '--clip', clip, '--json', ...DATED, '--credit', 'none');
    expect(outcomeOf(ran).problems.map((problem) => problem.code)).toEqual([
      'verdict_where_missing',
      'verdict_when_missing',
      'warnings_missing',
    ]);
  });

  test('go out over open questions when somebody takes it on themselves, and the log keeps who and why', async () => {
    await using newsroom = openNewsroom();
    const override = ['--override', 'The mother asked us to', '--as', 'Ada Night-Desk'];
    const ran = await publishFlood(newsroom, override);
    expect(ran.code).toBe(0);
    const said = outcomeOf(ran);
    expect(said.status).toBe('published');
    expect(said.problems.map((problem) => problem.code)).toContain('ground_missing');
    const entries = await auditOf(newsroom, said.id!);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      actor: 'Ada Night-Desk',
      action: 'stories.override',
      detail: { reason: 'The mother asked us to' },
    });
    expect(entries[0]!.detail['open']).toHaveLength(6);
    const server = await newsroom.start();
    expect((await fetch(server.url + PAGE)).status).toBe(200);
  });

  test('are kept as a draft that no reader can reach, clip and poster included', async () => {
    await using newsroom = openNewsroom();
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const said = outcomeOf(await publishFlood(newsroom, [...ANSWERS, '--draft']));
    expect(said).toMatchObject({ status: 'draft', slug: SLUG, url: null, clip: { state: 'playable' } });
    const media = ['video.mp4', 'poster.jpg'].map((name) => `/clips/${said.clip!.id}/${name}`);
    const statuses = async () =>
      Promise.all(
        [PAGE, `${PAGE}.json`, ...media].map(async (path) => (await fetch(server.url + path)).status),
      );
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    expect(await (await fetch(server.url)).text()).not.toContain(HEADLINE);
    expect((await publishFlood(newsroom)).code).toBe(0);
    expect(await statuses()).toEqual([200, 200, 200, 200]);
  });

  test('leave every page when the story is withdrawn, and its address says why', async () => {
    await using newsroom = openNewsroom();
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const { clip: sent } = outcomeOf(await publishFlood(newsroom));
    const video = `${server.url}/clips/${sent!.id}/video.mp4`;
    expect((await fetch(server.url)).status + (await fetch(server.url + PAGE)).status).toBe(400);
    expect((await fetch(video)).status).toBe(200);
    const reason = 'The family asked us to <b>stop</b>';
    const ran = await newsroom.run('withdraw', SLUG, '--reason', reason, '--as', 'Ada Night-Desk');
    expect(ran.code).toBe(0);
    const gone = await fetch(server.url + PAGE, { headers: { accept: 'text/html' } });
    expect(gone.status).toBe(410);
    const shown = await gone.text();
    expect(shown).toContain('The family asked us to &lt;b>stop');
    expect((await fetch(`${server.url}${PAGE}.json`)).status).toBe(410);
    expect((await fetch(video)).status).toBe(404);
    expect(await (await fetch(server.url)).text()).not.toContain(HEADLINE);
    const again = await newsroom.run('withdraw', SLUG, '--reason', reason, '--as', 'Ada Night-Desk');
    expect({ code: again.code, says: again.stderr }).toEqual({
      code: 1,
      says: expect.stringContaining('not live'),
    });
  });

  test('move to another address when the same words come with another slug, and the former ones lead there', async () => {
    await using newsroom = openNewsroom();
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const publishAt = async (slug: string) => {
      const text = newsroom.write('moving.txt', `---\nslug: ${slug}\n---\n${TEXT}`);
      return outcomeOf(await newsroom.run('publish', text, '--clip', clip, '--json', ...ANSWERS));
    };
    const first = outcomeOf(await publishFlood(newsroom));
    const second = await publishAt('tolmere-flood');
    const third = await publishAt('tolmere-bridge');
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    expect(third.url).toBe(`${server.url}/stories/tolmere-bridge`);
    for (const former of [PAGE, '/stories/tolmere-flood']) {
      const answer = await fetch(server.url + former, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, '/stories/tolmere-bridge']);
      expect((await fetch(`${server.url}${former}.json`)).url).toBe(
        `${server.url}/stories/tolmere-bridge.json`,
      );
    }
    expect((await (await fetch(server.url)).text()).split(HEADLINE)).toHaveLength(2);
  });

  test('sent twice are one story and one clip', async () => {
    await using newsroom = openNewsroom();
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const first = outcomeOf(await publishFlood(newsroom));
    const second = outcomeOf(await publishFlood(newsroom));
    expect(second).toMatchObject({ id: first.id, url: first.url, clip: first.clip, story: { revision: 1 } });
    const front = await (await fetch(server.url)).text();
    expect(front.split(HEADLINE)).toHaveLength(2);
  });

  test('keep the secrets of the phone to themselves', async () => {
    await using newsroom = openNewsroom();
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const { clip: sent } = outcomeOf(await publishFlood(newsroom));
    const bytes = await (await fetch(`${server.url}/clips/${sent!.id}/video.mp4`)).bytes();
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'));
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    for (const box of ['loci', '©xyz', 'udta']) expect(text).not.toContain(box);
  });
});

function expectWholePage(html: string): void {
  expect(html).toContain(`<h1>${HEADLINE}</h1>`);
  expect(html).toContain('<p class="kicker">Viral video</p>');
  for (const words of [STANDFIRST, INTRO, CREDIT, 'people in distress', ...PARAGRAPHS])
    expect(html).toContain(words.replaceAll('"', '&quot;'));
  expect(html).toMatch(/<video .*?src="\/clips\/[^"]+\.mp4"/);
  expect(html).toContain('id="reactions"');
  expect(html).not.toContain("What's Your Reaction?");
}

async function auditOf(newsroom: TestNewsroom, subject: string) {
  const db = openSqlite(join(newsroom.dataDir, 'eyewitness.db'), listeningLog().log);
  await migrate(db, 'main', MAIN_MIGRATIONS, clockAt());
  const entries = await auditEntriesOf(db, subject);
  await db.close();
  return entries;
}
