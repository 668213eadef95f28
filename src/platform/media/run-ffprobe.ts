// Asks ffprobe about a stranger's file: one file, one reader, bounded in time, memory and words.

import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { runBounded, type ProcessLimits } from './bounded-process.ts';
import { demuxerOf, type Container } from './container.ts';

const word = v.optional(v.string());
const tags = v.optional(v.record(v.string(), v.string()), {});
const flag = v.optional(v.number(), 0);

const stream = v.object({
  index: v.number(),
  codec_type: word,
  codec_name: word,
  codec_tag_string: word,
  profile: word,
  width: v.optional(v.number(), 0),
  height: v.optional(v.number(), 0),
  sample_aspect_ratio: word,
  pix_fmt: word,
  color_range: word,
  color_space: word,
  color_transfer: word,
  color_primaries: word,
  field_order: word,
  sample_rate: word,
  channels: v.optional(v.number(), 0),
  channel_layout: word,
  r_frame_rate: word,
  avg_frame_rate: word,
  duration: word,
  bit_rate: word,
  nb_frames: word,
  disposition: v.optional(
    v.object({ default: flag, attached_pic: flag, still_image: flag, timed_thumbnails: flag }),
  ),
  tags,
  side_data_list: v.optional(
    v.array(
      v.object({
        side_data_type: word,
        displaymatrix: word,
        dv_profile: v.optional(v.number()),
        dv_bl_signal_compatibility_id: v.optional(v.number()),
      }),
    ),
    [],
  ),
});

const probed = v.object({
  streams: v.optional(v.array(stream), []),
  format: v.optional(v.object({ start_time: word, duration: word, bit_rate: word, tags }), { tags: {} }),
});

export type ProbedStream = v.InferOutput<typeof stream>;
export type Probed = v.InferOutput<typeof probed>;

/** What ffprobe answered; a `reason` is for the log and names nothing of the file's content. */
export type ProbeOutcome =
  | { readonly outcome: 'probed'; readonly probed: Probed }
  | { readonly outcome: 'too_slow' | 'unreadable'; readonly reason: string };

/** The ffprobe beside the configured ffmpeg; null when one of the two is missing. */
export function findFfprobe(ffmpeg: string): string | null {
  const found = Bun.which(ffmpeg);
  if (found === null) return null;
  const beside = join(dirname(found), basename(found).replace('ffmpeg', 'ffprobe'));
  return beside === found ? null : Bun.which(beside);
}

const MIB = 1024 * 1024;
// guess: a phone's minute takes 0.1 s and 40 MB, a 4K Matroska file 1 s; a busy machine may be ten times as long about it
const LIMITS: ProcessLimits = { maxCpuMs: 15_000, maxMs: 60_000, maxMemoryBytes: 512 * MIB };
const MAX_OUTPUT_CHARS = 2 * MIB; // guess: a stream takes about 1,000 characters
const MAX_DECODED_PIXELS = 256 * MIB; // 16k by 16k: so that what is too large is refused with its size, not as broken
const READ = '-probesize 20000000 -analyzeduration 10000000'; // of an MTS file: 10 s, where sound may begin late

const STREAM_FIELDS =
  'index,codec_type,codec_name,codec_tag_string,profile,width,height,sample_aspect_ratio,pix_fmt,color_range,color_space,color_transfer,color_primaries,field_order,sample_rate,channels,channel_layout,r_frame_rate,avg_frame_rate,duration,bit_rate,nb_frames';
const FIELDS = `format=start_time,duration,bit_rate:stream=${STREAM_FIELDS}:stream_disposition=default,attached_pic,still_image,timed_thumbnails:stream_side_data`;
const TAGS = ':format_tags:stream_tags';

/** Errors: `media_interrupted` (503) when something else ended ffprobe. */
export async function runFfprobe(
  needs: { readonly log: Log; readonly ffprobe: string },
  path: string,
  container: Container,
): Promise<ProbeOutcome> {
  const asked = await ask(needs.ffprobe, path, container, FIELDS + TAGS);
  // A tag that is longer than a line may be breaks the answer: then it is asked for without any.
  const answer = asked.outcome === 'unreadable' ? await ask(needs.ffprobe, path, container, FIELDS) : asked;
  // ffprobe's own words may quote a file's tags: they are not logged.
  if (answer.outcome !== 'probed') needs.log.warn('media.not_probed', { reason: answer.reason });
  return answer;
}

async function ask(
  ffprobe: string,
  path: string,
  container: Container,
  fields: string,
): Promise<ProbeOutcome> {
  let text = '';
  const command = [
    ...[ffprobe, '-v', 'error', '-max_alloc', String(256 * MIB), '-protocol_whitelist', 'file'],
    ...[
      '-max_pixels',
      String(MAX_DECODED_PIXELS),
      '-f',
      demuxerOf(container),
      ...READ.split(' '),
      '-of',
      'json',
      '-show_entries',
      fields,
    ],
    ...['-i', `file:${path}`],
  ];
  const end = await runBounded(command, dirname(path), LIMITS, (line) => {
    if (text.length < MAX_OUTPUT_CHARS) text += `${line}\n`;
  });
  if (end.ending === 'killed' || end.ending === 'kept_waiting')
    throw new AppError(
      'media_interrupted',
      503,
      'Looking at the clip was interrupted. It starts again by itself.',
      {
        cause: new Error(`${end.ending} after ${Math.round(end.tookMs)} ms`),
      },
    );
  if (end.ending === 'too_slow') return { outcome: 'too_slow', reason: end.ending };
  if (end.ending === 'too_large' || end.exitCode !== 0)
    return { outcome: 'unreadable', reason: `${end.ending} with ${end.exitCode ?? 'no code'}` };
  const parsed = v.safeParse(probed, parseJson(text));
  return parsed.success
    ? { outcome: 'probed', probed: parsed.output }
    : { outcome: 'unreadable', reason: 'its answer is not what was asked for' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
