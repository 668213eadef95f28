// The filters of the sound as ffmpeg takes them: in time with the picture, muted where it must be, measured.

import type { Edits } from './edits.ts';
import { PAD_SECONDS } from './picture-graph.ts';

export interface SoundTask {
  /** Which input of ffmpeg, and which stream of it. */
  readonly input: string;
  readonly edits: Edits;
  readonly shiftSeconds: number;
  readonly endSeconds: number;
  /** Name of a file in the working folder for what is measured, or null. */
  readonly loudnessFile: string | null;
}

/** Sound that is closer to its time than this is left as it is; beyond, silence is put in or sound taken out. */
const MAX_DRIFT_SECONDS = 0.03;
const MUTE_STEP_SAMPLES = 256; // muting begins and ends with one of these: 5 ms
const STEP_SECONDS = MUTE_STEP_SAMPLES / 48_000;

/** Builds the graph; `[sound]` comes out, from zero on, in 48 kHz stereo. */
export function planSound(task: SoundTask): string {
  const end = task.endSeconds.toFixed(6);
  const filters = [
    `asetpts=PTS+${task.shiftSeconds.toFixed(6)}/TB`,
    `aresample=48000:async=1:first_pts=0:min_hard_comp=${MAX_DRIFT_SECONDS}`,
    'aformat=sample_fmts=fltp:channel_layouts=stereo',
    `apad=pad_dur=${PAD_SECONDS}`,
    `atrim=end=${end}`,
    ...mutes(task),
    ...(task.loudnessFile === null
      ? []
      : [
          'ebur128=metadata=1:framelog=verbose',
          `ametadata=mode=print:key=lavfi.r128.I:file=${task.loudnessFile}`,
        ]),
    'aformat=sample_fmts=fltp:channel_layouts=stereo',
  ];
  return `[${task.input}]${filters.join(',')}[sound]`;
}

function mutes({ edits }: SoundTask): readonly string[] {
  if (edits.mutes.length === 0) return [];
  const zeroMs = edits.trim?.fromMs ?? 0;
  const spans = edits.mutes.map(({ fromMs, untilMs }) => {
    const from = (fromMs - zeroMs) / 1000 - STEP_SECONDS;
    const until = (untilMs - zeroMs) / 1000;
    return `gt(t\\,${from.toFixed(6)})*lt(t\\,${until.toFixed(6)})`;
  });
  return [`asetnsamples=n=${MUTE_STEP_SAMPLES}:p=0`, `volume=volume=0:enable=${spans.join('+')}`];
}
