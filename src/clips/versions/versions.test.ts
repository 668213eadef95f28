// What becomes of a clip's versions when an editor changes, takes back or destroys them, with real stores and files.

import { afterEach, expect, test } from 'bun:test';
import { existsSync } from 'node:fs';
import { clockAt, type SetClock } from '../../../test/support/clock.ts';
import { listeningLog, onBothStores, type OpenStores } from '../../../test/support/stores.ts';
import { auditEntriesOf } from '../../newsroom/index.ts';
import type { Db, FileRef, Files } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { openEvents, type EventBoard } from '../../platform/events.ts';
import { openFiles } from '../../platform/files.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { openJobs, type JobRunner } from '../../platform/jobs.ts';
import { NO_EDITS } from '../../platform/media/index.ts';
import { openMetrics } from '../../platform/metrics.ts';
import { sql } from '../../platform/sql.ts';
import type { ClipFile } from '../clip.ts';
import { clipChanged, mediaWithdrawn } from '../events.ts';
import { purgeJob } from '../media/purge.ts';
import { findVersions, markComplete, putFile, putRendition } from '../media/store.ts';
import { firstKind } from '../preparing/kinds.ts';
import { beginFirstVersion } from '../preparing/prepare.ts';
import { beginKeeping } from '../kept-files.ts';
import { addClip, findClip, findOriginal, putAnswers } from '../store.ts';
import { newId } from '../../platform/ids.ts';
import { editClip, revertTo } from './edit.ts';
import { beginErasure } from './erase-store.ts';
import { checkErasures, eraseClip, eraseJob } from './erase.ts';
import { takeOver } from './recall.ts';
import { sweepVersions } from './sweep.ts';

interface Desk {
  readonly db: Db;
  readonly files: Files;
  readonly jobs: JobRunner;
  readonly events: EventBoard;
  readonly clock: SetClock;
  readonly config: { readonly purgeUrl: string; readonly mediaUrl: null };
  /** What caches were told. */
  readonly purged: string[];
  readonly withdrawn: VersionId[];
  readonly changed: ClipId[];
  siteUrl(): Promise<string>;
  pagesShowing(): Promise<readonly string[]>;
  /** A file of readers with these bytes. */
  keep(text: string, space?: 'public' | 'private'): Promise<FileRef>;
  /** Begins background work and waits for its end. */
  work(): Promise<void>;
}

const running: JobRunner[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
});

const FACTS = { durationMs: 20_000, width: 640, height: 360, hasAudio: true };
const KARI = { by: 'Kari', reason: 'A face is to be seen.', now: false };
const BLUR = { fromMs: 5000, untilMs: 9000, x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

async function deskOn(open: OpenStores): Promise<Desk> {
  const { db, dataDir } = await open();
  const { log } = listeningLog();
  const clock = clockAt();
  const files = await openFiles(dataDir);
  const jobs = openJobs({ db, clock, log, metrics: openMetrics() });
  const events = openEvents(jobs);
  const withdrawn: VersionId[] = [];
  const changed: ClipId[] = [];
  events.on(clipChanged, 'test.note', async ({ clipId }) => void changed.push(clipId));
  events.on(mediaWithdrawn, 'test.note', async ({ versionId }) => void withdrawn.push(versionId));
  const config = { purgeUrl: 'https://cache.example/purge', mediaUrl: null };
  // Encoding is not what is tried here: the tests say when a version plays.
  jobs.register({ ...firstKind, run: async () => undefined });
  jobs.register(eraseJob({ db, files }));
  running.push(jobs);
  const purged: string[] = [];
  jobs.register({
    ...purgeJob({
      log,
      outgoing: {
        post: async (_to, body) => {
          purged.push(body);
          return { outcome: 'answered', status: 200 };
        },
      },
      config,
    }),
  });
  const keep = async (text: string, space: 'public' | 'private' = 'public') => {
    await using temp = await files.receive(new Blob([text]).stream(), { maxBytes: 1000 });
    return await files.keep(temp, space);
  };
  const work = async () => {
    await jobs.start();
    await jobs.idle();
    await jobs.stop();
  };
  const siteUrl = async () => 'https://news.example';
  const pagesShowing = async () => [];
  return {
    db,
    files,
    jobs,
    events,
    clock,
    config,
    siteUrl,
    pagesShowing,
    purged,
    withdrawn,
    changed,
    keep,
    work,
  };
}

const fileOf = (name: string, ref: FileRef): ClipFile => ({
  name,
  ref,
  type: 'video/mp4',
  width: 640,
  height: 360,
});

/** A clip that readers get as it came. */
async function givenClip(desk: Desk, name = 'a'): Promise<{ id: ClipId; original: FileRef; video: FileRef }> {
  const id = newId<ClipId>();
  const original = await desk.keep(`${name}: original`, 'private');
  const video = await desk.keep(`${name}: video`);
  await desk.db.write(async (tx) => {
    await addClip(tx, { id, fileName: 'IMG_1.MOV', original }, desk.clock.now());
    await beginFirstVersion(tx, id, FACTS, [fileOf('source.mp4', video)], desk.clock.now());
    await putAnswers(tx, id, { credit: 'Anna Secret', ground: 'permission' }, 'Kari', desk.clock.now());
  });
  await complete(desk, (await findVersions(desk.db, id))[0]!.id);
  return { id, original, video };
}

const complete = (desk: Desk, id: VersionId) => desk.db.write((tx) => markComplete(tx, id, desk.clock.now()));

/** What the encoder does once a version can be played. */
async function play(desk: Desk, id: VersionId, text: string): Promise<FileRef | null> {
  const video = await desk.keep(text);
  const isShown = await desk.db.write(async (tx) => {
    if (!(await takeOver(desk, tx, id, FACTS))) return false;
    await putFile(tx, id, fileOf('360.mp4', video));
    await putRendition(tx, id, video, desk.clock.now());
    return true;
  });
  await complete(desk, id);
  return isShown ? video : null;
}

const statesOf = async (desk: Desk, id: ClipId) =>
  (await findVersions(desk.db, id)).map(({ state }) => state);

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing thrown',
    (thrown: unknown) => (thrown instanceof AppError ? `${thrown.code} ${thrown.status}` : String(thrown)),
  );

onBothStores('a version', (open) => {
  test('stays until the one that takes its place plays, and is recalled in that moment', async () => {
    const desk = await deskOn(open);
    const { id } = await givenClip(desk);
    const [first] = await findVersions(desk.db, id);
    const edited = await editClip(desk, id, { blurs: [BLUR] }, KARI);
    expect(edited).toMatchObject({ number: 2, isRecalled: false, edits: { blurs: [BLUR] } });
    expect(await desk.jobs.isPending(desk.db, firstKind, { versionId: edited.versionId })).toBe(true);
    expect(await statesOf(desk, id)).toEqual(['current', 'preparing']);
    expect((await findClip(desk.db, id))?.media?.versionId).toBe(first!.id);

    const video = await play(desk, edited.versionId, 'blurred');
    expect(await statesOf(desk, id)).toEqual(['recalled', 'current']);
    expect((await findClip(desk.db, id))?.rendition).toEqual(video);
    await desk.work();
    expect(desk.withdrawn).toEqual([first!.id]);
    expect(desk.changed).toEqual([id]);
    const entries = await auditEntriesOf(desk.db, id);
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
      ['clips.edit', 'Kari'],
      ['clips.recall', 'Kari'],
    ]);
    expect(entries[1]?.detail).toEqual({ version: 1, reason: KARI.reason });
  });

  test('that has to go at once is recalled before the next one plays', async () => {
    const desk = await deskOn(open);
    const { id } = await givenClip(desk);
    const edited = await editClip(desk, id, { blurs: [BLUR] }, { ...KARI, now: true });
    expect(edited.isRecalled).toBe(true);
    expect(await statesOf(desk, id)).toEqual(['recalled', 'preparing']);
    const clip = await findClip(desk.db, id);
    expect(clip).toMatchObject({ state: 'playable', rendition: null, poster: null, media: null });
    await desk.work();
    expect(desk.withdrawn).toHaveLength(1);
    expect(desk.changed).toEqual([id]);
    await play(desk, edited.versionId, 'blurred');
    expect(await statesOf(desk, id)).toEqual(['recalled', 'current']);
  });

  test('that nobody has seen yet is given up for a newer one, and never takes over from it', async () => {
    const desk = await deskOn(open);
    const { id } = await givenClip(desk);
    const trimmed = await editClip(desk, id, { trim: { fromMs: 0, untilMs: 10_000 } }, KARI);
    const blurred = await editClip(desk, id, { blurs: [BLUR] }, KARI);
    expect(blurred.edits).toEqual({ trim: { fromMs: 0, untilMs: 10_000 }, mutes: [], blurs: [BLUR] });
    const video = await play(desk, blurred.versionId, 'blurred');
    expect(await play(desk, trimmed.versionId, 'not blurred')).toBeNull();
    expect((await findClip(desk.db, id))?.rendition).toEqual(video);
    expect(await statesOf(desk, id)).toEqual(['recalled', 'recalled', 'current']);
  });

  test('is gone back to by a new one like it', async () => {
    const desk = await deskOn(open);
    const { id } = await givenClip(desk);
    await play(desk, (await editClip(desk, id, { blurs: [BLUR] }, KARI)).versionId, 'blurred');
    const back = await revertTo(desk, id, 1, { ...KARI, reason: 'They agree.' });
    expect(back).toMatchObject({ number: 3, edits: NO_EDITS });
    await play(desk, back.versionId, 'as it came');
    expect(await statesOf(desk, id)).toEqual(['recalled', 'recalled', 'current']);
    expect(await codeOf(revertTo(desk, id, 9, KARI))).toBe('version_unknown 404');
  });

  test('is refused with every problem, without a reason or a name, and where nothing would change', async () => {
    const desk = await deskOn(open);
    const { id } = await givenClip(desk);
    const outside = { trim: { fromMs: 0, untilMs: 90_000 }, mutes: [{ fromMs: 9, untilMs: 9 }] };
    const refused = await editClip(desk, id, outside, KARI).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({
      code: 'edits_invalid',
      fields: [{ field: 'trim' }, { field: 'mute.1' }],
    });
    expect(await codeOf(editClip(desk, id, {}, KARI))).toBe('nothing_to_change 409');
    expect(await codeOf(editClip(desk, id, { blurs: [BLUR] }, { ...KARI, reason: ' ' }))).toBe(
      'reason_missing 422',
    );
    expect(await codeOf(editClip(desk, id, { blurs: [BLUR] }, { ...KARI, by: '' }))).toBe('name_missing 422');
    expect(await codeOf(editClip(desk, newId<ClipId>(), { blurs: [BLUR] }, KARI))).toBe('clip_unknown 404');
    expect(await statesOf(desk, id)).toEqual(['current']);
  });

  test('of a clip that is not playable yet cannot be made', async () => {
    const desk = await deskOn(open);
    const id = newId<ClipId>();
    const original = await desk.keep('early', 'private');
    await desk.db.write((tx) => addClip(tx, { id, fileName: 'a.mp4', original }, 0));
    expect(await codeOf(editClip(desk, id, { blurs: [BLUR] }, KARI))).toBe('clip_not_playable 409');
  });
});

onBothStores('bytes of a recalled version', (open) => {
  test('are deleted after an hour, but not those that another version has too, nor the original', async () => {
    const desk = await deskOn(open);
    const { id, original, video } = await givenClip(desk);
    const [first] = await findVersions(desk.db, id);
    const sound = await desk.keep('the same sound');
    await desk.db.write((tx) => putFile(tx, first!.id, fileOf('audio/init.mp4', sound)));
    const { versionId } = await editClip(desk, id, { blurs: [BLUR] }, KARI);
    await play(desk, versionId, 'blurred');
    await desk.db.write((tx) => putFile(tx, versionId, fileOf('audio/init.mp4', sound)));
    const isThere = (ref: FileRef) => existsSync(desk.files.pathOf(ref));

    expect(await sweepVersions(desk)).toBe(0);
    desk.clock.passMs(61 * 60_000);
    expect(await sweepVersions(desk)).toBe(1);
    expect([video, sound, original].map(isThere)).toEqual([false, true, true]);
    expect(await statesOf(desk, id)).toEqual(['recalled', 'current']);
    expect(await sweepVersions(desk)).toBe(0);
  });

  test('are left where somebody is about to show the same, and go when nobody does in the end', async () => {
    const desk = await deskOn(open);
    const { id, video } = await givenClip(desk);
    await play(desk, (await editClip(desk, id, { blurs: [BLUR] }, KARI)).versionId, 'blurred');
    desk.clock.passMs(61 * 60_000);
    {
      await using keeping = beginKeeping(desk);
      await using same = await desk.files.temp();
      await Bun.write(same.path, 'a: video');
      expect((await keeping.keep([same.path]))[0]!.sha256).toBe(video.sha256);
      expect(await sweepVersions(desk)).toBe(1);
      expect(existsSync(desk.files.pathOf(video))).toBe(true);
    }
    expect(existsSync(desk.files.pathOf(video))).toBe(false);
  });
});

onBothStores('an erased clip', (open) => {
  const DEMAND = { by: 'Kari', reason: 'Order of the court of Norrum' };

  test('leaves a stub that tells its bytes again, and nothing else', async () => {
    const desk = await deskOn(open);
    const { id, original, video } = await givenClip(desk);
    const other = await givenClip(desk, 'b');
    expect(await eraseClip(desk, id, DEMAND)).toBe('erased');
    await desk.work();
    expect(desk.purged.join()).toContain(`https://news.example/clips/${id}/source.mp4`);
    for (const ref of [original, video]) expect(existsSync(desk.files.pathOf(ref))).toBe(false);
    for (const ref of [other.original, other.video]) expect(existsSync(desk.files.pathOf(ref))).toBe(true);
    expect(await findClip(desk.db, id)).toBeUndefined();
    expect(await findOriginal(desk.db, id)).toBeUndefined();
    const left = await desk.db.all(sql`select * from clip_answers where clip_id = ${id}`);
    expect(left).toEqual([]);

    const [stub, more] = await checkErasures(desk, original.sha256);
    expect(more).toBeUndefined();
    const { sha256, sizeBytes } = original;
    expect(stub).toMatchObject({ clipId: id, original: { sha256, sizeBytes }, ...DEMAND, isGone: true });
    expect(await checkErasures(desk, other.original.sha256)).toEqual([]);
    await desk.work();
    expect(desk.changed).toEqual([id]);
    expect(desk.withdrawn).toHaveLength(1);
    expect((await auditEntriesOf(desk.db, id)).map(({ action }) => action)).toEqual(['clips.erase']);
  });

  test('keeps what it has in common with another clip', async () => {
    const desk = await deskOn(open);
    const one = await givenClip(desk);
    const other = await givenClip(desk, 'b');
    const silence = await desk.keep('silence');
    for (const { id } of [one, other]) {
      const [version] = await findVersions(desk.db, id);
      await desk.db.write((tx) => putFile(tx, version!.id, fileOf('audio/init.mp4', silence)));
    }
    await eraseClip(desk, one.id, DEMAND);
    expect(existsSync(desk.files.pathOf(silence))).toBe(true);
    await eraseClip(desk, other.id, DEMAND);
    expect(existsSync(desk.files.pathOf(silence))).toBe(false);
  });

  test('is finished after a crash in the middle, and erasing it again is no error', async () => {
    const desk = await deskOn(open);
    const { id, original, video } = await givenClip(desk);
    const at = desk.clock.now();
    await desk.db.write((tx) => beginErasure(tx, { clipId: id, original, ...DEMAND, at }));
    await desk.files.remove(video);
    expect(await statesOf(desk, id)).toEqual(['recalled']);
    expect((await checkErasures(desk, null)).map(({ isGone }) => isGone)).toEqual([false]);

    expect(await eraseClip(desk, id, { by: 'Ola', reason: 'Once more' })).toBe('erased');
    expect(existsSync(desk.files.pathOf(original))).toBe(false);
    expect(await eraseClip(desk, id, DEMAND)).toBe('erased');
    expect(await checkErasures(desk, null)).toMatchObject([{ by: 'Kari', isGone: true }]);
  });

  test('was named by somebody, for a reason, and was there', async () => {
    const desk = await deskOn(open);
    const { id, original } = await givenClip(desk);
    expect(await codeOf(eraseClip(desk, id, { ...DEMAND, reason: '' }))).toBe('reason_missing 422');
    expect(await codeOf(eraseClip(desk, id, { ...DEMAND, by: ' ' }))).toBe('name_missing 422');
    expect(await codeOf(eraseClip(desk, newId<ClipId>(), DEMAND))).toBe('clip_unknown 404');
    expect(existsSync(desk.files.pathOf(original))).toBe(true);
  });

  test('of which an edited version is wanted is not made again', async () => {
    const desk = await deskOn(open);
    const { id } = await givenClip(desk);
    const { versionId } = await editClip(desk, id, { blurs: [BLUR] }, KARI);
    await eraseClip(desk, id, DEMAND);
    expect(await play(desk, versionId, 'too late').catch(() => null)).toBeNull();
    expect(await codeOf(editClip(desk, id, { blurs: [BLUR] }, KARI))).toBe('clip_unknown 404');
  });
});
