// A clip's way to complete where something is in its way: no ffmpeg, a full disk, a server that stops, flashes.

import { afterEach, describe, expect, test } from 'bun:test';
import { join } from 'node:path';
import { plainClip } from '../../../test/fixtures/phone-clips.ts';
import { clockAt } from '../../../test/support/clock.ts';
import { nameWithMounts, noMounts, smallDisk } from '../../../test/support/disks.ts';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { listeningLog, onBothStores, type OpenStore } from '../../../test/support/stores.ts';
import { leavesOut, testWith } from '../../../test/support/tools.ts';
import { auditEntriesOf } from '../../newsroom/index.ts';
import type { FileRef } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { openEvents } from '../../platform/events.ts';
import { openFiles } from '../../platform/files.ts';
import type { ClipId } from '../../platform/ids.ts';
import { openJobs, type JobRunner } from '../../platform/jobs.ts';
import { openMetrics } from '../../platform/metrics.ts';
import {
  answerGate,
  clipChanged,
  clipJobs,
  clipStanding,
  findClip,
  finishLeftVersions,
  receiveClip,
  type Clip,
} from '../index.ts';
import { findSegments } from '../media/store.ts';
import { openEncoders } from './encoders.ts';
import { planMp4s } from './join-tracks.ts';
import { makeLadder } from './ladder.ts';
import { warnOfFlashes } from './warn-of-flashes.ts';

const running: JobRunner[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
});

const MPEG4 = '-c:v mpeg4 -q:v 5 -g 30 -pix_fmt yuv420p'.split(' ');

/** A newsroom's clips over a store; files may lie on another disk. */
async function deskOn(store: OpenStore, { ffmpeg = 'ffmpeg', dataDir = store.dataDir } = {}) {
  const { log } = listeningLog();
  const { db } = store;
  const clock = clockAt();
  const files = await openFiles(dataDir);
  const jobs = openJobs({ db, clock, log, metrics: openMetrics() });
  running.push(jobs);
  const events = openEvents(jobs);
  events.on(clipChanged, 'test.note', async () => undefined);
  const config = { ffmpeg, maxClipBytes: 30_000_000, encoders: 1, av1: false, captioner: null, dataDir };
  const needs = { db, files, events, clock, log, config, jobs };
  const work = clipJobs({ ...needs, live: async () => false });
  jobs.register(work.prepare);
  jobs.register(work.first);
  jobs.register(work.poster);
  jobs.register(work.ladder);
  const send = async (path: string) =>
    (await receiveClip(needs, Bun.file(path).stream(), { fileName: 'IMG_1.MOV' })).clip.id;
  const clip = async (id: ClipId) => (await findClip(db, id))!;
  return { ...needs, work, send, clip };
}

/** Every file that readers may be given, looked for on disk. */
async function areAllThere(desk: Awaited<ReturnType<typeof deskOn>>, clip: Clip): Promise<boolean> {
  const segments = [...(await findSegments(desk.db, clip.media!.versionId)).values()].flat();
  const refs: FileRef[] = [...clip.media!.files.map(({ ref }) => ref), ...segments.map(({ ref }) => ref)];
  const there = await Promise.all(refs.map((ref) => Bun.file(desk.files.pathOf(ref)).exists()));
  return refs.length > 0 && there.every(Boolean);
}

onBothStores('a clip that browsers do not play', (open) => {
  testWith('ffmpeg', 'plays once it has its first rendition, and gets all others', async () => {
    using folder = temporaryFolder();
    const desk = await deskOn(await open());
    const id = await desk.send(
      await plainClip(folder.path, 'old', { seconds: 5, size: '960x540', video: MPEG4 }),
    );
    await desk.jobs.start();
    await desk.jobs.idle({ all: true });
    const clip = await desk.clip(id);
    expect(clip).toMatchObject({ state: 'playable', width: 960, height: 540, hasAudio: true });
    expect(clip.durationMs).toBeWithin(4950, 5100);
    expect(clip.media?.isComplete).toBe(true);
    const tracks = clip.media!.renditions.map(({ name, isComplete }) => `${name} ${isComplete}`);
    expect(tracks).toEqual(['360 true', '540 true', 'audio true']);
    const segments = await findSegments(desk.db, clip.media!.versionId);
    for (const track of segments.values()) expect(track.map(({ number }) => number)).toEqual([0, 1, 2]);
    const names = clip.media!.files.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['360.mp4', '540.mp4', 'poster.jpg']));
    const usual = clip.media!.files.find(({ name }) => name === '540.mp4');
    expect(clip.rendition).toEqual(usual!.ref);
    expect(await areAllThere(desk, clip)).toBe(true);
  });

  testWith('ffmpeg', 'goes on where a server that stopped left it, and nothing is doubled', async () => {
    using folder = temporaryFolder();
    const desk = await deskOn(await open());
    const path = await plainClip(folder.path, 'old', { seconds: 16, size: '640x360', video: MPEG4 });
    const id = await desk.send(path);
    for (let stops = 0; stops < 4; stops++) {
      await desk.jobs.start();
      await Bun.sleep(150 + Math.random() * 300);
      await desk.jobs.stop();
    }
    await desk.jobs.start();
    await desk.jobs.idle({ all: true });
    const clip = await desk.clip(id);
    expect(clip.media?.isComplete).toBe(true);
    const segments = await findSegments(desk.db, clip.media!.versionId);
    expect([...segments.keys()].toSorted()).toEqual(['360', 'audio']);
    for (const track of segments.values())
      expect(track.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(await areAllThere(desk, clip)).toBe(true);
  });

  testWith(
    'ffmpeg',
    'is refused without ffmpeg; one that they play is shown, and gets better later',
    async () => {
      using folder = temporaryFolder();
      const store = await open();
      const without = await deskOn(store, { ffmpeg: 'no-such-program' });
      const old = await without.send(await plainClip(folder.path, 'old', { video: MPEG4 }));
      const fit = await without.send(await plainClip(folder.path, 'fit'));
      await without.jobs.start();
      await without.jobs.idle({ all: true });
      expect(await without.clip(old)).toMatchObject({ state: 'refused', reason: expect.stringMatching(/./) });
      expect(await without.clip(fit)).toMatchObject({ state: 'playable', poster: null });
      const standing = await clipStanding(without, fit, { withReport: false });
      expect(standing.says).toContain('no ffmpeg');
      expect(await finishLeftVersions(without)).toBe(0);
      await without.jobs.stop();

      const having = await deskOn(store);
      expect(await finishLeftVersions(having)).toBe(1);
      expect(await finishLeftVersions(having)).toBe(0);
      await having.jobs.start();
      await having.jobs.idle({ all: true });
      const clip = await having.clip(fit);
      expect(clip.media?.isComplete).toBe(true);
      expect(clip.poster).not.toBeNull();
      expect(await areAllThere(having, clip)).toBe(true);
    },
  );
});

onBothStores('a full disk', (open) => {
  test.skipIf(noMounts !== null || leavesOut('ffmpeg'))(
    nameWithMounts('stops a ladder with nothing half; with room again it is made'),
    async () => {
      using folder = temporaryFolder();
      using disk = smallDisk(24 * 1024 * 1024);
      const store = await open();
      const desk = await deskOn(store, { dataDir: join(disk.path, 'newsroom') });
      const id = await desk.send(await plainClip(folder.path, 'fit', { seconds: 4, size: '640x360' }));
      await desk.work.prepare.run({ clipId: id }, new AbortController().signal);
      const before = await desk.clip(id);
      expect(before.state).toBe('playable');
      const { versionId } = before.media!;
      // Without a look at the disk beforehand, which would wait for room.
      const encoders = openEncoders(1, async () => null);
      const ladder = () =>
        makeLadder(
          { ...desk, encoders, live: async () => false },
          versionId,
          new AbortController().signal,
        ).then(
          () => 'made',
          (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
        );
      for (const leaveBytes of [0, 40_000, 200_000]) {
        disk.fill(leaveBytes);
        expect({ leaveBytes, ladder: await ladder() }).toEqual({ leaveBytes, ladder: 'disk_full' });
        const clip = await desk.clip(id);
        expect(clip.rendition).toEqual(before.rendition);
        expect(await areAllThere(desk, clip)).toBe(true);
        disk.free();
      }
      expect(await ladder()).toBe('made');
      const after = await desk.clip(id);
      expect(after.media?.isComplete).toBe(true);
      expect(await areAllThere(desk, after)).toBe(true);
    },
  );
});

onBothStores('a clip that flashes', (open) => {
  test('says so once its warnings were answered, or readers see it; else the answer gets it', async () => {
    using folder = temporaryFolder();
    const desk = await deskOn(await open());
    const text = join(folder.path, 'any.txt');
    await Bun.write(text, 'any');
    const id = await desk.send(text);
    const warnings = async () => (await desk.clip(id)).answers.warnings;
    const warn = (isLive: boolean) =>
      desk.db.write((tx) => warnOfFlashes({ ...desk, live: async () => isLive }, tx, id));
    await warn(false);
    expect(await warnings()).toBeNull();
    await desk.db.write((tx) => answerGate(desk, tx, id, { warnings: ['minors'] }, 'Kari'));
    await warn(false);
    expect(await warnings()).toEqual(['minors', 'flashes']);
    const entries = await auditEntriesOf(desk.db, id);
    expect(entries.map(({ actor }) => actor)).toEqual(['Kari', 'eyewitness']);
    await warn(true);
    expect(await auditEntriesOf(desk.db, id)).toHaveLength(2);
  });
});

describe('the MP4s of a clip', () => {
  const track = (name: string, side: number | null) => ({
    name,
    codecs: '',
    width: side,
    height: side === null ? null : side * 2,
    frameRate: 30,
    isComplete: true,
  });
  const planned = (...names: (readonly [string, number | null])[]) =>
    [...planMp4s(names.map(([name, side]) => track(name, side)))].map(
      ([file, { name }]) => `${file}: ${name}`,
    );

  test('are the lowest rendition and the best up to 540; one file where they are the same', () => {
    expect(planned(['360', 360], ['540', 540], ['720', 720], ['audio', null])).toEqual([
      '360.mp4: 360',
      '540.mp4: 540',
    ]);
    expect(planned(['360', 360], ['av1-360', 360], ['audio', null])).toEqual(['360.mp4: 360']);
    expect(planned(['240', 240])).toEqual(['360.mp4: 240']);
    expect(planned(['audio', null])).toEqual([]);
  });
});
