// The demo newsroom: put in at the first start of an empty one, so that nobody meets an empty page first, and taken out
// with every trace by `eyewitness demo remove`.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { givePoster, receiveClip, removeClip, waitForClip } from '../clips/index.ts';
import { claimDemo, putSitePage, readSitePage, releaseDemo } from '../newsroom/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import type { ClipId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';
import { arrangeFront, findStoryBySlug, publishText, removeDemoStories } from '../stories/index.ts';
import {
  DEMO_CLIP,
  DEMO_LEAD,
  DEMO_PAGES,
  DEMO_SETTINGS,
  DEMO_STORIES,
  dated,
  type DemoText,
} from './demo-content.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const HOUR_MS = 3_600_000;
const AUTHOR = 'Eyewitness demo desk';

/** Puts the demo into a newsroom that has never had any story. Answers whether it did. */
export async function plantDemo(newsroom: Newsroom): Promise<boolean> {
  const { app, hasStories } = newsroom;
  if (await hasStories()) return false;
  if (!(await app.db.write((tx) => claimDemo(tx, app.clock, DEMO_SETTINGS)))) return false;
  await plantPages(newsroom);
  const clipId = await plantClip(newsroom);
  for (const story of DEMO_STORIES) await plantStory(newsroom, story, clipId);
  await arrangeFront(newsroom.publishing, { slugs: [DEMO_LEAD], keepOthers: false, by: AUTHOR });
  return hasStories();
}

/** Every page shows what stands in its foot, so all are forgotten once these are there. */
async function plantPages({ app, changeSettings }: Newsroom): Promise<void> {
  await app.db.write(async (tx) => {
    for (const [path, text] of Object.entries(DEMO_PAGES))
      await putSitePage(tx, { ...readSitePage(path, text), isDemo: true, changedAt: app.clock.now() });
  });
  await changeSettings({});
}

/** The clip with a poster, also on a machine that can make none; null when it cannot be played here. */
async function plantClip({ app }: Newsroom): Promise<ClipId | null> {
  const { path, fileName, posterPath } = DEMO_CLIP;
  const received = await receiveClip(app, Bun.file(path).stream(), { fileName });
  const clip = await waitForClip(app, received.clip.id);
  if (clip.state !== 'playable') {
    app.log.warn('demo.clip_refused', { reason: clip.reason ?? '' });
    return null;
  }
  if (clip.poster === null) await givePoster(app, clip.id, await Bun.file(posterPath).bytes());
  return clip.id;
}

async function plantStory(newsroom: Newsroom, story: DemoText, clipId: ClipId | null): Promise<void> {
  const { app, publishing, votes } = newsroom;
  const at = app.clock.now() - story.hoursAgo * HOUR_MS;
  const outcome = await publishText(
    { ...publishing, clock: { ...app.clock, now: () => at } },
    {
      text: dated(story.text, at),
      format: 'markdown',
      clipId: story.hasClip ? clipId : null,
      answers: {},
      override: null,
      draft: false,
      author: AUTHOR,
      isDemo: true,
    },
  );
  if (outcome.status !== 'published') {
    const open = outcome.problems.map(({ code }) => code).join(',');
    return app.log.warn('demo.refused', { slug: outcome.slug ?? '', problems: open });
  }
  const found = await findStoryBySlug(app.db, outcome.slug ?? '');
  if (found !== undefined) await votes.invent(found.storyNo, story.votes);
}

export const demo: CliCommand = {
  name: 'demo',
  usage: 'remove [--data DIR]',
  says: 'takes the demo newsroom out: its stories, votes, clip, pages and what it set',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, DATA_FLAG);
    if (positionals[0] !== 'remove' || positionals.length > 1)
      throw new UsageError('The demo can be removed: eyewitness demo remove.');
    const removed = (await withNewsroom(configFrom(values), (run) =>
      run('newsroom.remove-demo', {}),
    )) as Removed;
    print(
      removed.stories === 0
        ? 'There is no demo here. Nothing was changed.'
        : `The demo is gone: ${removed.stories} stories, their votes and ${removed.clips === 1 ? 'a clip' : `${removed.clips} clips`}. It does not come back.`,
    );
    return EXIT.done;
  },
};

interface Removed {
  readonly stories: number;
  readonly clips: number;
}

export function removeDemoCommand(newsroom: Newsroom): Command {
  return defineCommand({
    name: 'newsroom.remove-demo',
    parse: (input) => parse(v.strictObject({}), input),
    run: () => removeDemo(newsroom),
  });
}

/** Stories go first, in one transaction: whatever cannot be finished then is seen by nobody, and the next try ends it. */
async function removeDemo({ app, publishing, votes, changeSettings }: Newsroom): Promise<Removed> {
  const { stories, unusedClips } = await removeDemoStories(publishing);
  for (const { storyNo } of stories) await votes.forget(storyNo);
  for (const clipId of unusedClips) await removeClip(app, clipId);
  const subjects = [...stories.map(({ id }) => id), ...unusedClips];
  await app.db.write((tx) => releaseDemo(tx, app.clock, { subjects, actor: AUTHOR }));
  await changeSettings({});
  return { stories: stories.length, clips: unusedClips.length };
}
