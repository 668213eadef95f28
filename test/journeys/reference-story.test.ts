// The main job on a real text, where one is at hand beside the repository: nothing of it is kept here, so every
// expectation is made from the text itself.

import { expect, test } from 'bun:test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TextOutcome } from '../../src/stories/index.ts';
import { phoneClip } from '../fixtures/phone-clips.ts';
import { launchChromium, watchedPage } from '../support/browser.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from '../support/newsroom-process.ts';
import { leavesOut, nameWith, type Tool } from '../support/tools.ts';

const TEXT = join(import.meta.dir, '..', '..', '..', 'shared', 'input', 'reference-story.txt');
const NEEDS: readonly Tool[] = ['chromium', 'ffmpeg', 'ffprobe'];
const ANSWERS = [
  ...['--ground', 'news-reporting', '--credit', 'The person who filmed'],
  ...['--verdict', 'what=confirmed,where=confirmed,when=likely', '--warnings', 'minors'],
  // The text gives no date of its own, and its "in September" needs one.
  ...['--date', '2018-05-28'],
];

const words = (text: string) => text.normalize().match(/[\p{L}\p{N}]+/gu) ?? [];

test.skipIf(!existsSync(TEXT) || leavesOut(...NEEDS)).each(['up', 'down'] as const)(
  nameWith(
    NEEDS,
    'the reference story and a phone clip go live with the server %s, and nothing of it is lost',
  ),
  async (server) => {
    await using newsroom = openNewsroom();
    let running = server === 'up' ? await newsroom.start({ flags: ['--no-demo'] }) : undefined;
    const clip = await phoneClip(newsroom.folder, 'phone', { rotate: 90, seconds: 4 });
    const refused = await newsroom.run('publish', TEXT, '--clip', clip);
    expect(refused.code).toBe(1);
    expect(refused.stderr.match(/--(ground|credit|verdict \w+|warnings)\b/g)?.length).toBeGreaterThanOrEqual(
      6,
    );
    const ran = await newsroom.run('publish', TEXT, '--clip', clip, '--json', ...ANSWERS);
    expect(ran.code).toBe(0);
    running ??= await newsroom.start({ flags: ['--no-demo'] });
    await expectWholeStory(newsroom, running, JSON.parse(ran.stdout) as TextOutcome);
  },
);

async function expectWholeStory(
  newsroom: TestNewsroom,
  server: RunningServer,
  said: TextOutcome,
): Promise<void> {
  const text = await Bun.file(TEXT).text();
  const [title = ''] = text.split('\n');
  const { story } = said;
  expect(`${story.kicker}: ${story.headline}`.toLowerCase()).toBe(title.trim().toLowerCase());
  expect(said.problems).toEqual([]);
  expect(story.blocks.filter((block) => block.type === 'clip')).toMatchObject([{ clipId: said.clip!.id }]);
  // Kicker, headline, standfirst and blocks are the whole text but its closing question.
  const kept = [story.kicker, story.headline, story.standfirst, ...story.blocks.map((block) => block.text)];
  const all = words(text.toLowerCase()).join(' ');
  const told = words(kept.join(' ').toLowerCase()).join(' ');
  expect(all.startsWith(told)).toBe(true);
  expect(words(all.slice(told.length)).length).toBeLessThan(6);
  await expectReadable(server, said);
  expect((await newsroom.run('reactions', 'audit')).code).toBe(0);
}

async function expectReadable(server: RunningServer, said: TextOutcome): Promise<void> {
  const path = `/stories/${said.slug}`;
  const browser = await launchChromium();
  try {
    const { page, complaints } = await watchedPage(await browser.newContext());
    await page.goto(server.url + path);
    const shown = await page.evaluate<string>('document.querySelector("article").textContent');
    for (const block of said.story.blocks) expect(shown).toContain(block.text);
    const seen = await page.evaluate<unknown>(`(async (video) => {
      video.muted = true;
      await video.play();
      await new Promise((done) => { video.onseeked = done; video.pause(); video.currentTime = 3; });
      return Math.round(video.currentTime);
    })(document.querySelector('video'))`);
    expect(seen).toBe(3);
    await page.getByRole('button', { name: 'Love', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'counted: Love.' }).waitFor();
    const quiet = await browser.newContext({ javaScriptEnabled: false });
    const form = await quiet.newPage();
    await form.goto(server.url + path);
    await form.getByRole('button', { name: 'Love', exact: true }).click();
    expect(await form.locator('#reactions-love').textContent()).toBe('2');
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
}
