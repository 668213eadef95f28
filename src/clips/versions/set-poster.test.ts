// An editor's poster: a moment of the clip or a picture, in every width, in place of the former one.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../test/fixtures/phone-clips.ts';
import { clockAt } from '../../../test/support/clock.ts';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { describeWith } from '../../../test/support/tools.ts';
import { MAIN_MIGRATIONS } from '../../../migrations/list.ts';
import { listeningLog } from '../../../test/support/stores.ts';
import { auditEntriesOf } from '../../newsroom/index.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { openSqlite } from '../../platform/db/sqlite.ts';
import { AppError } from '../../platform/errors.ts';
import { openEvents } from '../../platform/events.ts';
import { openFiles } from '../../platform/files.ts';
import { newId, type ClipId } from '../../platform/ids.ts';
import { openJobs } from '../../platform/jobs.ts';
import { openSharp } from '../../platform/media/index.ts';
import { openMetrics } from '../../platform/metrics.ts';
import { findVersions, OWN_PICTURE } from '../media/store.ts';
import { beginFirstVersion } from '../preparing/prepare.ts';
import { addClip, findClip } from '../store.ts';
import { setPoster, type PosterChoice, type PosterNeeds } from './set-poster.ts';

describeWith('ffmpeg', 'a poster that an editor chooses', () => {
  const folder = temporaryFolder();
  const id = newId<ClipId>();
  let needs: PosterNeeds;

  /** Red for a second, then blue. */
  beforeAll(async () => {
    const { log } = listeningLog();
    const clock = clockAt();
    const db = openSqlite(join(folder.path, 'main.db'), log);
    await migrate(db, 'main', MAIN_MIGRATIONS, clock);
    const files = await openFiles(folder.path);
    const events = openEvents(openJobs({ db, clock, log, metrics: openMetrics() }));
    needs = { db, files, events, clock, log, config: { ffmpeg: 'ffmpeg' } };
    await using temp = await files.temp('.mp4');
    const colour = (name: string) => ['-f', 'lavfi', '-i', `color=${name}:size=960x540:rate=10:duration=1`];
    const joined = '[0:v][1:v]concat,format=yuv420p';
    await run('ffmpeg', ...colour('red'), ...colour('blue'), '-filter_complex', joined, '-y', temp.path);
    const ref = await files.keep(temp, 'public');
    const facts = { durationMs: 2000, width: 960, height: 540, hasAudio: false };
    const source = { name: 'source.mp4', ref, type: 'video/mp4', width: 960, height: 540 };
    await db.write(async (tx) => {
      await addClip(tx, { id, fileName: 'a.mp4', original: { sha256: 'a'.repeat(64), sizeBytes: 1 } }, 0);
      await beginFirstVersion(tx, id, facts, [source], 0);
    });
  });
  afterAll(async () => {
    folder.remove();
  });

  const posterNow = async () => (await findClip(needs.db, id))!.poster!;
  const namesNow = async () =>
    (await findClip(needs.db, id))!
      .media!.files.map(({ name }) => name)
      .filter((name) => name !== 'source.mp4');
  /** The colour in the middle. */
  async function colourNow() {
    const sharp = await openSharp();
    const { channels } = await sharp(needs.files.pathOf((await posterNow()).ref)).stats();
    return channels.map(({ mean }) => (mean > 128 ? 1 : 0)).join('');
  }
  const codeOf = (choice: PosterChoice) =>
    setPoster(needs, id, choice, 'Kari').then(
      () => 'nothing thrown',
      (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
    );

  test('is the moment that was named, and the former one is gone', async () => {
    await setPoster(needs, id, { atMs: 500 }, 'Kari');
    expect(await colourNow()).toBe('100');
    const former = await posterNow();
    await setPoster(needs, id, { atMs: 1999 }, 'Kari');
    expect(await colourNow()).toBe('001');
    expect(existsSync(needs.files.pathOf(former.ref))).toBe(false);
    expect((await findVersions(needs.db, id))[0]?.posterAtMs).toBe(1999);
    expect(await namesNow()).toEqual([
      'poster-480.avif',
      'poster-480.jpg',
      'poster-960.avif',
      'poster-960.jpg',
      'poster.jpg',
    ]);
    expect((await auditEntriesOf(needs.db, id)).map(({ detail }) => detail)).toEqual([
      { atMs: 500 },
      { atMs: 1999 },
    ]);
  });

  test('may be a picture, and leaves no width that it does not have', async () => {
    const sharp = await openSharp();
    await using picture = await needs.files.temp('.png');
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#00ff00' } })
      .png()
      .toFile(picture.path);
    await setPoster(needs, id, { picture }, 'Kari');
    expect(await colourNow()).toBe('010');
    expect(await posterNow()).toMatchObject({ width: 300, height: 200 });
    expect(await namesNow()).toEqual(['poster.jpg']);
    expect((await findVersions(needs.db, id))[0]?.posterAtMs).toBe(OWN_PICTURE);
  });

  test('is refused outside the clip, and where it is no picture', async () => {
    const before = await posterNow();
    expect(await codeOf({ atMs: 2000 })).toBe('outside_clip');
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '\xff\xd8\xff', '']) {
      await using picture = await needs.files.temp('.jpg');
      await Bun.write(picture.path, Buffer.from(text, 'latin1'));
      expect(await codeOf({ picture })).toBe('picture_unreadable');
    }
    expect(await posterNow()).toEqual(before);
  });
});
