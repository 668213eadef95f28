// Asks a program that the newsroom chose to write down what is said in a clip. What it answers is a draft: text from
// outside, which is read as carefully as any other.

import { dirname } from 'node:path';
import type { Log } from '../log.ts';
import { runBounded } from './bounded-process.ts';
import { writeSpeech } from './sound.ts';

export interface DraftNeeds {
  readonly log: Log;
  readonly ffmpeg: string;
  /** Name or path of the program. */
  readonly captioner: string;
}

export type SpeechDraft =
  | { readonly outcome: 'drafted'; readonly bytes: Uint8Array }
  | { readonly outcome: 'failed'; readonly reason: string };

const MAX_OUTPUT_BYTES = 1024 * 1024;
// guess: a small model takes as long as the clip on two cores, and 2 GB; two hours of sound are the most it gets
const LIMITS = { maxCpuMs: 4 * 3_600_000, maxMs: 6 * 3_600_000, maxMemoryBytes: 4 * 1024 * 1024 * 1024 };

/**
 * Runs `[captioner, WAV, language]` on the sound of a clip, where `language` is a BCP 47 tag or `auto`; its standard
 * output should be WebVTT. `wavPath` is where the sound may be written to; the caller removes it.
 */
export async function draftSpeech(
  needs: DraftNeeds,
  clipPath: string,
  wavPath: string,
  language: string,
): Promise<SpeechDraft> {
  const program = Bun.which(needs.captioner);
  if (program === null)
    return { outcome: 'failed', reason: `There is no program ${needs.captioner} that may be run.` };
  if (!(await writeSpeech(needs, clipPath, wavPath)))
    return { outcome: 'failed', reason: 'Its sound could not be taken out; is ffmpeg there?' };
  const parts: Uint8Array[] = [];
  const stop = new AbortController();
  let sizeBytes = 0;
  const onBytes = (bytes: Uint8Array) => {
    sizeBytes += bytes.length;
    if (sizeBytes > MAX_OUTPUT_BYTES) stop.abort();
    else parts.push(bytes);
  };
  const listening = { onBytes, signal: stop.signal };
  const end = await runBounded([program, wavPath, language], dirname(wavPath), LIMITS, undefined, listening);
  if (end.complaint !== '') needs.log.info('media.captioner_complaint', { complaint: end.complaint });
  if (sizeBytes > MAX_OUTPUT_BYTES)
    return { outcome: 'failed', reason: 'The program wrote more than 1 MiB.' };
  if (end.ending !== 'exited') return { outcome: 'failed', reason: `The program was ended: ${end.ending}.` };
  if (end.exitCode !== 0) return { outcome: 'failed', reason: `The program ended with ${end.exitCode}.` };
  return { outcome: 'drafted', bytes: Buffer.concat(parts) };
}
