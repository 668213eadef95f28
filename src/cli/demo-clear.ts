// Takes out what the demo planted. The stories go first, in one transaction that writes down what else is to go: a
// server killed in between leaves the list behind, and whoever comes next works it off.

import type { Newsroom } from '../app.ts';
import { findClip, removeClip, waitForClip } from '../clips/index.ts';
import { demoMark, listLeaving, releaseDemo, type Leaving } from '../newsroom/index.ts';
import { AppError } from '../platform/errors.ts';
import type { ClipId } from '../platform/ids.ts';
import { isClipUsed, removeDemoStories } from '../stories/index.ts';

/** Removes stories, votes and, unless it is planted anew, the clip. Answers what went. */
export async function clearDemo(
  { app, publishing, votes }: Newsroom,
  then: 'removing' | 'planting',
): Promise<Leaving> {
  const leaving = await app.db.write(async (tx) => {
    const planted = (await demoMark(tx))?.clipId ?? null;
    const { stories, clips } = await removeDemoStories(tx, publishing);
    const shown = new Set([...clips, ...(planted === null ? [] : [planted as ClipId])]);
    const unused: ClipId[] = [];
    if (then === 'removing') for (const id of shown) if (!(await isClipUsed(tx, id))) unused.push(id);
    const storyNos = stories.map(({ storyNo }) => storyNo);
    const subjects = [...stories.map(({ id }) => id), ...unused];
    return listLeaving(tx, app.clock, { storyNos, clipIds: unused, subjects }, then);
  });
  for (const storyNo of leaving.storyNos) await votes.forget(storyNo);
  for (const clipId of leaving.clipIds) await discardClip(app, clipId as ClipId);
  return leaving;
}

/** Takes the whole demo out for good; once more is no error. */
export async function takeDemoOut(newsroom: Newsroom): Promise<Leaving> {
  const { app, changeSettings } = newsroom;
  const left = await clearDemo(newsroom, 'removing');
  await app.db.write((tx) => releaseDemo(tx, app.clock));
  await changeSettings({});
  return left;
}

/** Ends a removal that was killed halfway. */
export async function endDemoRemoval(newsroom: Newsroom): Promise<void> {
  const { db, log } = newsroom.app;
  try {
    if ((await demoMark(db))?.state === 'removing') await takeDemoOut(newsroom);
  } catch (thrown) {
    log.error('demo.removal_failed', thrown);
  }
}

async function discardClip(app: Newsroom['app'], id: ClipId): Promise<void> {
  // Somebody may have sent and shown the same clip since it was put on the list.
  if (await isClipUsed(app.db, id)) return;
  // Work under way would write files for a clip that is gone.
  if ((await findClip(app.db, id))?.state === 'received')
    await waitForClip(app, id).catch((thrown: unknown) => {
      if (!(thrown instanceof AppError)) throw thrown;
    });
  await removeClip(app, id);
}
