// Puts the demo newsroom in. Readers and editors are there already, so no failure of it ends the server, nothing of
// theirs is written over, and it stops when the demo is taken out meanwhile.

import type { Newsroom } from '../app.ts';
import { givePoster, receiveClip, waitForClip } from '../clips/index.ts';
import {
  claimDemo,
  clearLeaving,
  demoMark,
  findSitePage,
  goOnPlanting,
  putSitePage,
  readSitePage,
} from '../newsroom/index.ts';
import type { Db } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import { newId, type ClipId } from '../platform/ids.ts';
import { arrangeFront, findStoryBySlug, publishText } from '../stories/index.ts';
import { clearDemo, takeDemoOut } from './demo-clear.ts';
import {
  DEMO_CLIP,
  DEMO_LEAD,
  DEMO_PAGES,
  DEMO_SETTINGS,
  DEMO_STORIES,
  dated,
  type DemoText,
} from './demo-content.ts';

const HOUR_MS = 3_600_000;
const AUTHOR = 'Eyewitness demo desk';

interface Planting {
  /** Rejects with `Stopped` when the demo was taken out or taken over. */
  goOn(reached?: Parameters<typeof goOnPlanting>[3]): Promise<void>;
}

class Stopped extends Error {}

interface UnderWay {
  stop: boolean;
  readonly ended: Promise<unknown>;
}

/** What this process is planting, by store. */
const underWay = new WeakMap<Db, UnderWay>();

/** Asks planting in this process to stop, and waits until it has. */
export async function stopPlanting({ app }: Newsroom): Promise<void> {
  const planting = underWay.get(app.db);
  if (planting === undefined) return;
  planting.stop = true;
  await planting.ended;
}

/**
 * Puts the demo into a newsroom that has never had any story, or anew where it was begun and never ended. Answers
 * whether it is there; what fails is logged, and the next start tries again.
 */
export async function plantDemo(newsroom: Newsroom): Promise<boolean> {
  const { db, log } = newsroom.app;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const state: UnderWay = { stop: false, ended };
  underWay.set(db, state);
  try {
    return await plant(newsroom, () => state.stop);
  } catch (thrown) {
    log.error('demo.failed', thrown);
    return false;
  } finally {
    underWay.delete(db);
    end();
  }
}

async function plant(newsroom: Newsroom, isStopped: () => boolean): Promise<boolean> {
  const { app, hasStories } = newsroom;
  const { db, clock } = app;
  if ((await demoMark(db)) === null && (await hasStories())) return false;
  // One process owns a data directory; a PostgreSQL database may have other servers.
  const planter = { name: newId(), isAlone: db.dialect === 'sqlite' };
  const claimed = await db.write((tx) => claimDemo(tx, clock, planter, DEMO_SETTINGS));
  if (claimed === null) return false;
  const planting: Planting = {
    goOn: async (reached) => {
      if (isStopped() || !(await db.write((tx) => goOnPlanting(tx, clock, planter, reached))))
        throw new Stopped();
    },
  };
  try {
    if (claimed === 'remains') await clearRemains(newsroom);
    await plantAll(newsroom, planting);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Stopped)) throw thrown;
    // Another server took the demo out while a story was on its way in.
    const { state } = (await demoMark(db)) ?? {};
    if (state === 'removing' || state === 'removed') await takeDemoOut(newsroom);
    return false;
  }
}

async function clearRemains(newsroom: Newsroom): Promise<void> {
  await clearDemo(newsroom, 'planting');
  await newsroom.app.db.write((tx) => clearLeaving(tx, newsroom.app.clock));
}

async function plantAll(newsroom: Newsroom, planting: Planting): Promise<void> {
  await plantPages(newsroom);
  await planting.goOn();
  const clipId = await plantClip(newsroom, planting);
  for (const story of DEMO_STORIES) {
    await planting.goOn();
    await plantStory(newsroom, story, clipId);
  }
  await planting.goOn();
  await plantFront(newsroom);
  await planting.goOn({ state: 'planted' });
}

/** Every page shows what stands in its foot, so all are forgotten once these are there. */
async function plantPages({ app, changeSettings }: Newsroom): Promise<void> {
  await app.db.write(async (tx) => {
    for (const [path, text] of Object.entries(DEMO_PAGES)) {
      const isOwn = (await findSitePage(tx, path))?.isDemo === false;
      if (!isOwn)
        await putSitePage(tx, { ...readSitePage(path, text), isDemo: true, changedAt: app.clock.now() });
    }
  });
  await changeSettings({});
}

/** The clip with a poster, also on a machine that can make none; null when it cannot be played here. */
async function plantClip({ app }: Newsroom, planting: Planting): Promise<ClipId | null> {
  const { path, fileName, posterPath } = DEMO_CLIP;
  const received = await receiveClip(app, Bun.file(path).stream(), { fileName });
  await planting.goOn({ clipId: received.clip.id });
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
  const outcome = await unlessTaken(() =>
    publishText(
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
    ),
  );
  if (outcome === null) return app.log.warn('demo.slug_taken', { hoursAgo: story.hoursAgo });
  if (outcome.status !== 'published') {
    const open = outcome.problems.map(({ code }) => code).join(',');
    return app.log.warn('demo.refused', { slug: outcome.slug ?? '', problems: open });
  }
  const found = await findStoryBySlug(app.db, outcome.slug ?? '');
  if (found !== undefined) await votes.invent(found.storyNo, story.votes);
}

/** Null when a story of the newsroom's own stands there: it stays, and the demo goes on without this one. */
async function unlessTaken<T>(publishIt: () => Promise<T>): Promise<T | null> {
  try {
    return await publishIt();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'slug_taken') return null;
    throw thrown;
  }
}

async function plantFront({ app, publishing }: Newsroom): Promise<void> {
  const lead = await findStoryBySlug(app.db, DEMO_LEAD);
  if (lead?.isDemo !== true || lead.state !== 'published') return;
  await arrangeFront(publishing, { slugs: [DEMO_LEAD], keepOthers: true, by: null });
}
