// A clip's way from its first byte to readers, with real stores, real jobs, real files and a real child process.

import { afterEach, describe, expect, test } from 'bun:test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { phoneClip, plainClip, SECRETS } from '../../test/fixtures/phone-clips.ts';
import { clockAt } from '../../test/support/clock.ts';
import { temporaryFolder } from '../../test/support/folder.ts';
import { listeningLog, onBothStores, type OpenStores } from '../../test/support/stores.ts';
import { testWith } from '../../test/support/tools.ts';
import type { Db, Files } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import { openEvents } from '../platform/events.ts';
import { openFiles } from '../platform/files.ts';
import type { ClipId } from '../platform/ids.ts';
import { openJobs, type JobRunner } from '../platform/jobs.ts';
import { openMetrics } from '../platform/metrics.ts';
import { sql } from '../platform/sql.ts';
import {
  answerGate,
  clipChanged,
  findClip,
  clipJobs,
  openMedia,
  receiveClip,
  waitForClip,
  type Media,
} from './index.ts';
import { prepareClip } from './preparing/prepare.ts';

interface Desk {
  readonly db: Db;
  readonly files: Files;
  readonly dataDir: string;
  readonly jobs: JobRunner;
  readonly needs: Parameters<typeof prepareClip>[0] & { readonly jobs: JobRunner };
  readonly changed: ClipId[];
  send(bytes: string | Uint8Array, sizeBytes?: number): ReturnType<typeof receiveClip>;
}

const running: JobRunner[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
});

async function deskOn(open: OpenStores): Promise<Desk> {
  const { db, dataDir } = await open();
  const { log } = listeningLog();
  const clock = clockAt();
  const files = await openFiles(dataDir);
  const jobs = openJobs({ db, clock, log, metrics: openMetrics() });
  const events = openEvents(jobs);
  const changed: ClipId[] = [];
  events.on(clipChanged, 'test.note', async ({ clipId }) => void changed.push(clipId));
  const config = {
    ffmpeg: 'ffmpeg',
    maxClipBytes: 3_000_000,
    encoders: 1,
    av1: false,
    captioner: null,
    dataDir,
  };
  const needs = { db, files, events, clock, log, config, jobs };
  const work = clipJobs({ ...needs, live: async () => false });
  jobs.register(work.prepare);
  jobs.register(work.first);
  jobs.register(work.poster);
  jobs.register(work.ladder);
  running.push(jobs);
  const send = (bytes: string | Uint8Array, sizeBytes?: number) =>
    receiveClip(needs, new Blob([new Uint8Array(Buffer.from(bytes))]).stream(), {
      fileName: 'IMG_1.MOV',
      ...(sizeBytes === undefined ? {} : { sizeBytes }),
    });
  return { db, files, dataDir, jobs, needs, changed, send };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing thrown',
    (thrown: unknown) => (thrown instanceof AppError ? `${thrown.code} ${thrown.status}` : String(thrown)),
  );

/** What is left of a job that failed each time. */
const giveUp = (db: Db) =>
  db.write((tx) => tx.run(sql`update jobs set state = 'dead', reason = 'Too often.'`));

/** Every file that a row names, by its hash. */
const everyNamed = async (db: Db) =>
  (
    await db.all<{ sha256: string }>(sql`
      select original_sha256 as sha256 from clips union select sha256 from clip_files
      union select sha256 from clip_segments`)
  ).map(({ sha256 }) => sha256);

const everyFile = async (dataDir: string) =>
  (await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );

onBothStores('a clip', (open) => {
  test('that is no video is kept, and refused with the reason', async () => {
    const desk = await deskOn(open);
    const { outcome, clip } = await desk.send('This is a text.');
    expect([outcome, clip.state]).toEqual(['received', 'received']);
    await desk.jobs.start();
    await desk.jobs.idle();
    const refused = await waitForClip(desk.needs, clip.id);
    expect(refused.state).toBe('refused');
    expect(refused.reason).toContain('a text');
    expect(refused.rendition).toBeNull();
    expect(desk.changed).toEqual([clip.id]);
    expect(await everyFile(desk.dataDir)).toHaveLength(1);
  });

  test('that was sent twice is one clip; one that was refused is tried again', async () => {
    const desk = await deskOn(open);
    const [first, second] = await Promise.all([desk.send('the same'), desk.send('the same')]);
    expect(second.clip.id).toBe(first.clip.id);
    expect([first.outcome, second.outcome].toSorted()).toEqual(['known', 'received']);
    await desk.jobs.start();
    await desk.jobs.idle();
    expect((await findClip(desk.db, first.clip.id))?.state).toBe('refused');
    await desk.jobs.stop();
    const third = await desk.send('the same');
    expect([third.outcome, third.clip.id, third.clip.state]).toEqual(['known', first.clip.id, 'received']);
    expect(await everyFile(desk.dataDir)).toHaveLength(1);
  });

  test('whose work was given up gets it anew when it is sent again, and only then', async () => {
    const desk = await deskOn(open);
    const { clip } = await desk.send('the same');
    const jobCount = async () => (await desk.db.all(sql`select id from jobs`)).length;
    await desk.send('the same');
    expect(await jobCount()).toBe(1);
    await giveUp(desk.db);
    const again = await desk.send('the same');
    expect([again.outcome, again.clip.id, again.clip.state]).toEqual(['known', clip.id, 'received']);
    expect(await jobCount()).toBe(2);
    await desk.jobs.start();
    await desk.jobs.idle();
    expect((await waitForClip(desk.needs, clip.id)).state).toBe('refused');
  });

  test('that is empty, cut off on the way or too large is refused at once, and nothing is kept', async () => {
    const desk = await deskOn(open);
    expect(await codeOf(desk.send(''))).toBe('clip_empty 422');
    expect(await codeOf(desk.send('', 0))).toBe('clip_empty 422');
    expect(await codeOf(desk.send('12345', 6))).toBe('clip_cut_off 422');
    expect(await codeOf(desk.send('12345', 3_000_001))).toBe('too_large 413');
    expect(await codeOf(desk.send(new Uint8Array(3_000_001)))).toBe('too_large 413');
    expect(await everyFile(desk.dataDir)).toEqual([]);
  });

  test('keeps the answers that are given, and those given before', async () => {
    const desk = await deskOn(open);
    const { clip } = await desk.send('any');
    const answer = (answers: Parameters<typeof answerGate>[3]) =>
      desk.db.write((tx) => answerGate(desk.needs, tx, clip.id, answers, 'Editor'));
    const answers = async () => (await findClip(desk.db, clip.id))?.answers;
    const verdicts = { what: null, where: null, when: null };
    const unsaid = { shows: null, warningReason: null };
    expect(clip.answers).toEqual({ ground: null, credit: null, verdicts, warnings: null, ...unsaid });
    await answer({ ground: 'own', verdicts: { what: 'confirmed' } });
    expect(await answers()).toEqual({
      ground: 'own',
      credit: null,
      verdicts: { ...verdicts, what: 'confirmed' },
      warnings: null,
      ...unsaid,
    });
    await answer({ credit: 'none', warnings: [], verdicts: { when: 'false' } });
    await answer({ ground: 'licence', shows: 'A ferry.', warningReason: 'Somebody falls.' });
    await answer({ warningReason: '' });
    expect(await answers()).toEqual({
      ground: 'licence',
      credit: 'none',
      verdicts: { what: 'confirmed', where: null, when: 'false' },
      warnings: [],
      shows: 'A ferry.',
      warningReason: '',
    });
    await answer({ credit: 'Anna', warnings: ['minors'] });
    expect(await answers()).toMatchObject({ credit: 'Anna', warnings: ['minors'] });
    const nobody = 'nobody' as ClipId;
    expect(await codeOf(desk.db.write((tx) => answerGate(desk.needs, tx, nobody, {}, 'Editor')))).toBe(
      'clip_unknown 404',
    );
  });

  testWith(
    ['ffmpeg', 'ffprobe'],
    'from a phone becomes playable, and is served only while it is shown',
    async () => {
      using folder = temporaryFolder();
      const desk = await deskOn(open);
      const source = await phoneClip(folder.path, 'phone', { rotate: 90, container: 'mov' });
      const { clip } = await desk.send(await readFile(source));
      const parts: (number | undefined)[] = [];
      await desk.jobs.start();
      const soon = await waitForClip(desk.needs, clip.id, {
        onProgress: (progress) => parts.push(progress?.part),
      });
      expect(soon).toMatchObject({
        state: 'playable',
        reason: null,
        width: 240,
        height: 320,
        hasAudio: true,
      });
      expect(soon.rendition).not.toBeNull();
      await desk.jobs.idle({ all: true });
      const playable = (await findClip(desk.db, clip.id))!;
      expect(playable.durationMs).toBeWithin(1990, 2050);
      expect(playable.poster).toMatchObject({ width: 240, height: 320 });
      expect(parts).toContain(0);
      expect(new Set(desk.changed)).toEqual(new Set([clip.id]));

      const needs = { ...desk.needs, metrics: openMetrics(), config: { egressMbps: null } };
      const shown = openMedia(needs, { isShown: async () => true });
      const hidden = openMedia(needs, { isShown: async () => false });
      const ask = async (media: Media, name: string, clipId: string = clip.id) =>
        media.answer(new Request('http://x/'), { clipId, version: null, name });
      expect(await codeOf(ask(hidden, 'video.mp4'))).toBe('not_found 404');
      const answer = await ask(shown, 'video.mp4');
      expect(answer.headers.get('content-type')).toBe('video/mp4');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.includes(SECRETS.videoName)).toBe(false);
      expect(bytes.length).toBe(playable.rendition?.sizeBytes ?? 0);
      expect((await ask(shown, 'poster.jpg')).headers.get('content-type')).toBe('image/jpeg');
      expect(await codeOf(ask(shown, 'video.mp4', '../../etc/passwd'))).toBe('not_found 404');
      // No temp file, nothing that no row names, and nothing that is named and not there.
      const files = (await everyFile(desk.dataDir)).map(({ name }) => name);
      expect(files.toSorted()).toEqual((await everyNamed(desk.db)).toSorted());
    },
  );

  testWith('ffmpeg', 'whose work is done twice, or again after a crash, changes once', async () => {
    using folder = temporaryFolder();
    const desk = await deskOn(open);
    const { clip } = await desk.send(await readFile(await plainClip(folder.path, 'plain')));
    await Promise.all([prepareClip(desk.needs, clip.id), prepareClip(desk.needs, clip.id)]);
    const first = await findClip(desk.db, clip.id);
    await prepareClip(desk.needs, clip.id);
    expect(await findClip(desk.db, clip.id)).toEqual(first);
    expect(first?.state).toBe('playable');
    expect(await desk.db.all(sql`select kind from jobs where kind = 'clips.ladder'`)).toHaveLength(1);
    await desk.jobs.start();
    await desk.jobs.idle({ all: true });
    const versions = await desk.db.all(sql`select state, is_complete from clip_versions`);
    expect(versions).toEqual([{ state: 'current', is_complete: 1 }]);
  });

  testWith(
    'ffmpeg',
    'whose pictures turn out to be none is refused, and its half-made copy is gone',
    async () => {
      using folder = temporaryFolder();
      const desk = await deskOn(open);
      const bytes = await readFile(await plainClip(folder.path, 'plain', { sound: false }));
      bytes.fill(0, bytes.indexOf('mdat') + 4, bytes.indexOf('moov') - 4);
      const { clip } = await desk.send(bytes);
      await desk.jobs.start();
      await waitForClip(desk.needs, clip.id);
      await desk.jobs.idle({ all: true });
      expect(await findClip(desk.db, clip.id)).toMatchObject({
        state: 'refused',
        reason: expect.stringContaining('could not be read'),
      });
      expect(await everyFile(desk.dataDir)).toHaveLength(1);
    },
  );

  testWith('ffmpeg', 'is playable without a poster where there is no ffmpeg', async () => {
    using folder = temporaryFolder();
    const desk = await deskOn(open);
    const { clip } = await desk.send(await readFile(await plainClip(folder.path, 'plain')));
    await prepareClip({ ...desk.needs, config: { ffmpeg: 'no-such-program' } }, clip.id);
    expect(await findClip(desk.db, clip.id)).toMatchObject({ state: 'playable', poster: null });
  });
});

describe('waiting for a clip', () => {
  onBothStores('ends', (open) => {
    test('when there is no such clip, or when it takes too long', async () => {
      const desk = await deskOn(open);
      expect(await codeOf(waitForClip(desk.needs, 'nobody' as ClipId))).toBe('clip_unknown 404');
      const { clip } = await desk.send('any');
      expect(await codeOf(waitForClip(desk.needs, clip.id, { maxMs: 60 }))).toBe('clip_waiting 503');
    });

    test('at once when nobody will do its work any more', async () => {
      const desk = await deskOn(open);
      const { clip } = await desk.send('any');
      await giveUp(desk.db);
      expect(await codeOf(waitForClip(desk.needs, clip.id, { maxMs: 5000 }))).toBe('clip_given_up 503');
    });
  });
});
