// A live story whose clip has files in two sizes and a playlist with its sound apart, made by ffmpeg and stored by the
// product's own verbs: what a reader plays once a clip is prepared, or while it is.

import { join } from 'node:path';
import { mkdirSync, readdirSync } from 'node:fs';
import type { GateAnswers } from '../../src/clips/index.ts';
import {
  addSegments,
  addVersion,
  makeCurrent,
  markComplete,
  putFile,
  putRendition,
  putTrack,
  type Segment,
} from '../../src/clips/media/store.ts';
import { answerGate, clipChanged } from '../../src/clips/index.ts';
import { markPlayable } from '../../src/clips/store.ts';
import type { FileRef } from '../../src/platform/capabilities.ts';
import { newId, type ClipId, type VersionId } from '../../src/platform/ids.ts';
import { NO_EDITS } from '../../src/platform/media/index.ts';
import { sql } from '../../src/platform/sql.ts';
import { run } from '../fixtures/phone-clips.ts';
import { publication, published } from './publications.ts';
import {
  ALL_ANSWERS,
  documentWith,
  givenReceivedClip,
  paragraph,
  type WholeNewsroom,
} from './whole-newsroom.ts';

export interface LadderOptions {
  readonly seconds: number;
  /** Which MP4s there are: `360`, `540`. */
  readonly files?: readonly ('360' | '540')[];
  /** Whether there is a playlist, and how many of its segments are there so far; all, where it says nothing. */
  readonly playlist?: { readonly segments?: number } | null;
  /** Languages with captions. */
  readonly captions?: readonly string[];
  readonly answers?: Partial<GateAnswers>;
  readonly slug?: string;
  /** Said to be as long as this, whatever it is. */
  readonly durationMs?: number;
  /** Short sides in which the files are made; small ones, so that tests are quick. */
  readonly sizes?: Readonly<Record<'360' | '540', string>>;
  /** ffmpeg's rates for the pictures. */
  readonly rates?: Readonly<Record<'360' | '540', string>>;
}

export interface LadderClip {
  readonly clip: ClipId;
  readonly version: VersionId;
  readonly slug: string;
  /** Adds the segments that follow, up to `count` of them; all, and the end of the playlist, where nothing is said. */
  grow(count?: number): Promise<void>;
}

const SMALL = { '360': '160x90', '540': '320x180' } as const;
const RATES = { '360': '150k', '540': '300k' } as const;
const SEGMENT_S = 2;

const words = (text: string): readonly string[] => text.split(' ');

/** Makes the clip in `folder`, stores it and publishes a story that shows it. Needs ffmpeg. */
export async function givenLadderClip(
  newsroom: WholeNewsroom,
  folder: string,
  options: LadderOptions,
): Promise<LadderClip> {
  const { seconds, files = ['360', '540'], playlist = {}, captions = [], slug = 'ladder' } = options;
  const { app, publishing } = newsroom;
  const made = join(folder, slug);
  mkdirSync(made, { recursive: true });
  await makeFiles(made, options);
  const keep = async (path: string): Promise<FileRef> => {
    await using temp = await app.files.temp();
    await Bun.write(temp.path, Bun.file(path));
    return await app.files.keep(temp, 'public');
  };
  const clip = await givenReceivedClip(app.db);
  const version = newId<VersionId>();
  const durationMs = options.durationMs ?? seconds * 1000;
  const refs = await Promise.all(files.map((name) => keep(join(made, `${name}.mp4`))));
  const poster = await keep(join(made, 'poster.jpg'));
  await app.db.write(async (tx) => {
    await markPlayable(tx, clip, 0);
    await addVersion(tx, { id: version, clipId: clip, edits: NO_EDITS, reason: null, madeBy: 'test' }, 0);
    await makeCurrent(tx, version, { durationMs, width: 320, height: 180, hasAudio: true }, 0);
    const picture = { name: 'poster.jpg', ref: poster, type: 'image/jpeg', width: 320, height: 180 };
    await putFile(tx, version, picture);
    for (const [at, name] of files.entries()) {
      await putFile(tx, version, { ...picture, name: `${name}.mp4`, ref: refs[at]!, type: 'video/mp4' });
      await putRendition(tx, version, refs[at]!, 0);
    }
    for (const language of captions)
      await tx.run(sql`
        insert into clip_captions (clip_id, language, state, cues, changed_by, changed_at)
        values (${clip}, ${language}, 'checked', ${CUES}, 'Kari', 0)`);
    await answerGate(app, tx, clip, { ...ALL_ANSWERS, ...options.answers }, 'Kari');
  });
  const grow = playlist === null ? async () => undefined : grower(newsroom, made, { clip, version }, keep);
  await grow(playlist?.segments);
  const blocks = [paragraph('The engine stopped.'), { type: 'clip', text: 'The tow begins:', clipId: clip }];
  await published(publishing, publication({ slug, document: documentWith({ blocks }) }));
  return { clip, version, slug, grow };
}

const CUES = JSON.stringify([{ startMs: 0, endMs: 60_000, text: 'Somebody shouts.' }]);

async function makeFiles(
  made: string,
  { seconds, sizes = SMALL, rates = RATES }: LadderOptions,
): Promise<void> {
  const x264 = '-c:v libx264 -preset veryfast -pix_fmt yuv420p -g 60 -keyint_min 60 -sc_threshold 0';
  for (const name of ['360', '540'] as const) {
    const rate = rates[name];
    await run(
      'ffmpeg',
      ...words(`-y -f lavfi -i testsrc2=size=${sizes[name]}:rate=30:duration=${seconds}`),
      ...words(`-f lavfi -i sine=frequency=440:duration=${seconds}`),
      ...words(`${x264} -b:v ${rate} -maxrate ${rate} -bufsize ${rate} -c:a aac -b:a 64k -shortest`),
      ...words(`-movflags +faststart ${join(made, `${name}.mp4`)}`),
    );
  }
  await run('ffmpeg', ...words(`-y -i ${made}/540.mp4 -frames:v 1 ${made}/poster.jpg`));
  for (const [track, map] of [
    ['360', '0:v'],
    ['audio', '0:a'],
  ] as const) {
    mkdirSync(join(made, track), { recursive: true });
    await run(
      'ffmpeg',
      ...words(
        `-y -i ${made}/360.mp4 -map ${map} -c copy -f hls -hls_time ${SEGMENT_S} -hls_playlist_type vod`,
      ),
      ...words('-hls_segment_type fmp4 -hls_fmp4_init_filename init.mp4 -hls_segment_filename'),
      join(made, track, '%d.m4s'),
      join(made, track, 'list.m3u8'),
    );
  }
}

function grower(
  { app }: WholeNewsroom,
  made: string,
  { clip, version }: { readonly clip: ClipId; readonly version: VersionId },
  keep: (path: string) => Promise<FileRef>,
): LadderClip['grow'] {
  return async (count) => {
    for (const name of ['360', 'audio']) {
      const isSound = name === 'audio';
      const list = await Bun.file(join(made, name, 'list.m3u8')).text();
      const durationsUs = [...list.matchAll(/#EXTINF:([\d.]+)/g)].map(([, s]) => Math.round(Number(s) * 1e6));
      const all = readdirSync(join(made, name)).filter((file) => file.endsWith('.m4s')).length;
      const shown = Math.min(count ?? all, all);
      const init = await keep(join(made, name, 'init.mp4'));
      const segments: Segment[] = [];
      for (let number = 0; number < shown; number++)
        segments.push({
          number,
          durationUs: durationsUs[number]!,
          ref: await keep(join(made, name, `${number}.m4s`)),
        });
      await app.db.write(async (tx) => {
        await putTrack(
          tx,
          version,
          {
            name,
            codecs: isSound ? 'mp4a.40.2' : 'avc1.64001e',
            width: isSound ? null : 160,
            height: isSound ? null : 90,
            frameRate: isSound ? null : 30,
            isComplete: count === undefined,
          },
          0,
        );
        await putFile(tx, version, {
          name: `${name}/init.mp4`,
          ref: init,
          type: 'video/mp4',
          width: null,
          height: null,
        });
        await addSegments(tx, version, name, segments);
      });
    }
    await app.db.write(async (tx) => {
      if (count === undefined) await markComplete(tx, version, 0);
      await app.events.emit(tx, clipChanged, { clipId: clip });
    });
  };
}
