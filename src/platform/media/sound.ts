// Sound from strangers: made into a clean file for readers, without decoding, or into plain samples for a program.

import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Log } from '../log.ts';
import { runBounded } from './bounded-process.ts';

interface SoundNeeds {
  readonly log: Log;
  readonly ffmpeg: string;
}

export type CleanedSound =
  | { readonly outcome: 'cleaned'; readonly type: string }
  /** Not one of the forms that browsers play, or not whole. */
  | { readonly outcome: 'unreadable' }
  /** This machine has no ffmpeg with its ffprobe. */
  | { readonly outcome: 'no_ffmpeg' };

interface Form {
  readonly demuxer: string;
  /** As ffprobe names it. */
  readonly codec: string;
  readonly muxer: readonly string[];
  readonly type: string;
}

const FORMS = {
  mp3: {
    demuxer: 'mp3',
    codec: 'mp3',
    muxer: ['mp3', '-id3v2_version', '0', '-write_xing', '0'],
    type: 'audio/mpeg',
  },
  adts: { demuxer: 'aac', codec: 'aac', muxer: ['mp4', '-movflags', '+faststart'], type: 'audio/mp4' },
  mp4: { demuxer: 'mov', codec: 'aac', muxer: ['mp4', '-movflags', '+faststart'], type: 'audio/mp4' },
  ogg: { demuxer: 'ogg', codec: 'opus', muxer: ['ogg'], type: 'audio/ogg' },
} as const satisfies Record<string, Form>;

// guess: two hours of sound take 2 s to copy; a busy machine may be far longer about it
const LIMITS = { maxCpuMs: 60_000, maxMs: 300_000, maxMemoryBytes: 512 * 1024 * 1024 };
const MAX_SPEECH_SECONDS = 2 * 3600;
const GUARDED = ['-nostdin', '-v', 'error', '-y', '-protocol_whitelist', 'file,pipe'];
const CLEAN = ['-vn', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact'];

/** Copies the first track of an MP3, AAC, M4A or Opus file to `targetPath`, without tags, pictures and chapters. */
export async function cleanSound(
  needs: SoundNeeds,
  sourcePath: string,
  targetPath: string,
): Promise<CleanedSound> {
  const program = Bun.which(needs.ffmpeg);
  const prober = program === null ? null : Bun.which(join(dirname(program), 'ffprobe'));
  if (program === null || prober === null) return { outcome: 'no_ffmpeg' };
  const form = formOf(await firstBytes(sourcePath));
  if (form === null || (await codecOf(prober, form, sourcePath)) !== form.codec)
    return { outcome: 'unreadable' };
  const end = await runBounded(
    [
      ...[program, ...GUARDED, '-xerror', '-f', form.demuxer, '-i', `file:${sourcePath}`, '-map', '0:a:0'],
      ...[...CLEAN, '-flags', '+bitexact', '-c', 'copy', '-f', ...form.muxer, `file:${targetPath}`],
    ],
    dirname(targetPath),
    LIMITS,
  );
  if (end.ending === 'exited' && end.exitCode === 0) return { outcome: 'cleaned', type: form.type };
  needs.log.warn('media.sound_unreadable', { ending: end.ending, complaint: end.complaint });
  return { outcome: 'unreadable' };
}

/** Writes the sound of a clip as a 16 kHz mono WAV file, its first two hours at most; false when there is none to be had. */
export async function writeSpeech(
  needs: SoundNeeds,
  sourcePath: string,
  targetPath: string,
): Promise<boolean> {
  const program = Bun.which(needs.ffmpeg);
  if (program === null) return false;
  const end = await runBounded(
    [
      ...[program, ...GUARDED, '-threads', '1', '-i', `file:${sourcePath}`, '-map', '0:a:0', ...CLEAN],
      ...['-t', String(MAX_SPEECH_SECONDS), '-ac', '1', '-ar', '16000', '-f', 'wav', `file:${targetPath}`],
    ],
    dirname(targetPath),
    LIMITS,
  );
  if (end.ending === 'exited' && end.exitCode === 0) return true;
  needs.log.warn('media.no_speech', { ending: end.ending, complaint: end.complaint });
  return false;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(12), 0, 12, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** By what a file begins with, so that no other reader of ffmpeg's is ever let near it. */
function formOf(bytes: Uint8Array): Form | null {
  const text = Buffer.from(bytes).toString('latin1');
  const [first = 0, second = 0] = bytes;
  if (text.startsWith('OggS')) return FORMS.ogg;
  if (text.slice(4, 8) === 'ftyp') return FORMS.mp4;
  // Frame headers: ISO/IEC 13818-7, 6.2 (layer bits are 0), and ISO/IEC 11172-3, 2.4.1.3 (layer III).
  if (first === 0xff && (second & 0xf6) === 0xf0) return FORMS.adts;
  if (text.startsWith('ID3') || (first === 0xff && (second & 0xe6) === 0xe2)) return FORMS.mp3;
  return null;
}

const probed = v.object({
  streams: v.tuple([v.object({ codec_name: v.string(), sample_rate: v.string(), channels: v.number() })]),
});

async function codecOf(prober: string, form: Form, path: string): Promise<string | null> {
  const lines: string[] = [];
  const end = await runBounded(
    [
      ...[prober, '-v', 'error', '-protocol_whitelist', 'file,pipe', '-f', form.demuxer],
      ...['-select_streams', 'a:0', '-show_entries', 'stream=codec_name,sample_rate,channels', '-of', 'json'],
      `file:${path}`,
    ],
    dirname(path),
    LIMITS,
    (line) => void lines.push(line),
  );
  if (end.ending !== 'exited' || end.exitCode !== 0) return null;
  try {
    const read = v.safeParse(probed, JSON.parse(lines.join('\n')));
    return read.success && Number(read.output.streams[0].sample_rate) > 0
      ? read.output.streams[0].codec_name
      : null;
  } catch {
    return null;
  }
}
