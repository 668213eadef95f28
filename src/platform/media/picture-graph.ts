// The filters of the picture as ffmpeg takes them: from the decoded frames one trunk, made upright, steady and
// clean of what is to be hidden, and from it each smaller size from the next larger one.

import { blurChains } from './blur-graph.ts';
import type { Edits } from './edits.ts';
import type { Rung } from './encoding.ts';
import { asFraction } from './ladder.ts';
import type { MediaReport } from './report.ts';

export interface PictureTask {
  readonly report: MediaReport;
  readonly edits: Edits;
  readonly rungs: readonly Rung[];
  /** What has to be added to the times of decoded frames, in seconds. */
  readonly shiftSeconds: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly taps: boolean;
}

export interface PictureGraph {
  readonly text: string;
  /** Labels of what comes out, by rung. */
  readonly pads: ReadonlyMap<string, string>;
  readonly taps: PictureTaps | null;
}

export interface PictureTaps {
  readonly stills: string;
  /** Seconds from one still to the next. */
  readonly stillEverySeconds: number;
  readonly frames: string;
  readonly frameWidth: number;
  readonly frameHeight: number;
  readonly frameRate: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Stage extends Size {
  readonly frameRate: number;
  readonly rungs: Rung[];
}

/** A last frame stands for so long where the sound goes on: guess, phones stop one up to 0.5 s before the other. */
export const PAD_SECONDS = 2;

/** Builds the graph; the input is the video stream that the report names. */
export function planPicture(task: PictureTask): PictureGraph {
  const stages = stagesOf(task.rungs);
  const trunk = stages[0]!;
  const chains: string[] = [];
  const pads = new Map<string, string>();
  const isHidden = task.edits.blurs.length > 0;
  const first = isHidden ? '[open]' : '[size0]';
  chains.push(`[0:${task.report.videoStream}]${trunkFilters(task, trunk).join(',')}${first}`);
  const sourceFrameRate = task.report.video.frameRate;
  chains.push(...blurChains({ ...trunk, edits: task.edits, sourceFrameRate }, '[open]', '[size0]'));
  const taps = task.taps ? planTaps(task, stages) : null;
  stages.forEach((stage, index) => {
    const outs = stage.rungs.map((rung) => {
      const pad = `[picture-${rung.name}]`;
      pads.set(rung.name, pad);
      return pad;
    });
    const next = stages[index + 1];
    if (next !== undefined) {
      outs.push(`[to${index + 1}]`);
      chains.push(`[to${index + 1}]${narrow(stage, next)}[size${index + 1}]`);
    }
    if (taps?.stillStage === index) outs.push('[for-stills]');
    if (taps !== null && next === undefined) outs.push('[for-frames]');
    chains.push(`[size${index}]${outs.length === 1 ? 'null' : `split=${outs.length}`}${outs.join('')}`);
  });
  if (taps !== null) chains.push(...taps.chains);
  return { text: chains.join(';'), pads, taps: taps?.taps ?? null };
}

function stagesOf(rungs: readonly Rung[]): readonly Stage[] {
  const stages: Stage[] = [];
  const fromLargest = rungs.toSorted((one, other) => other.width * other.height - one.width * one.height);
  for (const rung of fromLargest) {
    const same = stages.find((stage) => stage.width === rung.width && stage.height === rung.height);
    if (same === undefined) stages.push({ ...rung, rungs: [rung] });
    else same.rungs.push(rung);
  }
  return stages;
}

function narrow(from: Stage, to: Stage): string {
  const slower = to.frameRate === from.frameRate ? [] : [`fps=${asFraction(to.frameRate)}`];
  return [...slower, `scale=${to.width}:${to.height}`].join(',');
}

/** Codecs of which no interlaced film is made. */
const PROGRESSIVE: ReadonlySet<string> = new Set(['hevc', 'av1', 'vp8', 'vp9', 'mjpeg', 'prores', 'gif']);

function trunkFilters(task: PictureTask, trunk: Stage): readonly string[] {
  const { report, startSeconds, endSeconds, shiftSeconds } = task;
  return [
    ...(PROGRESSIVE.has(report.video.codec) ? [] : ['bwdif=deint=interlaced']),
    `setpts=PTS+${shiftSeconds.toFixed(6)}/TB`,
    `fps=${asFraction(trunk.frameRate)}:start_time=${startSeconds.toFixed(6)}`,
    `tpad=stop_mode=clone:stop_duration=${PAD_SECONDS}`,
    `trim=end=${endSeconds.toFixed(6)}`,
    ...colourFilters(report, asFilmed(report, trunk)),
    ...turnFilters(report),
    'setsar=1',
  ];
}

/** The size before it is turned: turning what is small already costs less. */
function asFilmed({ video }: MediaReport, { width, height }: Size): Size {
  return video.rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

const TURNS = { 0: [], 90: ['transpose=clock'], 180: ['hflip', 'vflip'], 270: ['transpose=cclock'] } as const;

function turnFilters({ video }: MediaReport): readonly string[] {
  return [...(video.isMirrored ? ['hflip'] : []), ...TURNS[video.rotation]];
}

/** Reference white of HDR, and the peak that phones make it for, in cd/m2: ITU-R BT.2408; BT.2100, note 5f. */
const WHITE_NITS = 203;
const PEAK_NITS = 1000;

/** To its size first, then to the colours of a screen: that order costs less. */
function colourFilters(report: MediaReport, { width, height }: Size): readonly string[] {
  const size = `scale=${width}:${height}`;
  const transfer = hdrTransferOf(report);
  if (transfer === null)
    return [
      `${size}:in_color_matrix=${matrixOf(report)}:out_color_matrix=bt709:out_range=tv`,
      'format=yuv420p',
    ];
  return [
    size,
    'format=yuv420p10le',
    `zscale=tin=${transfer}:min=2020_ncl:pin=2020:t=linear:p=bt709:npl=${WHITE_NITS}`,
    'format=gbrpf32le',
    // Below three tenths of white nothing changes; above, the brightest is brought to white.
    `tonemap=mobius:param=0.3:peak=${(PEAK_NITS / WHITE_NITS).toFixed(3)}:desat=0`,
    'zscale=t=bt709:p=bt709:m=bt709:r=tv',
    'format=yuv420p',
  ];
}

function hdrTransferOf({ video }: MediaReport): string | null {
  if (video.range === 'sdr') return null;
  if (video.range === 'hlg' || video.transfer === 'arib-std-b67') return 'arib-std-b67';
  return 'smpte2084';
}

/** As the scaler calls it. Where a file says nothing, players take small pictures for SD. */
function matrixOf({ video }: MediaReport): string {
  const said = video.matrix ?? '';
  if (said === 'bt709') return 'bt709';
  if (said.startsWith('bt2020')) return 'bt2020';
  if (['smpte170m', 'bt470bg', 'fcc', 'smpte240m'].includes(said)) return said;
  return Math.min(video.width, video.height) < 720 ? 'smpte170m' : 'bt709';
}

const STILL_SIDE = 720;
const FRAME_LONG_SIDE = 64; // enough to see what part of the picture flashes
const MAX_FLASH_RATE = 30;
const MAX_STILLS = 100;

interface PlannedTaps {
  readonly taps: PictureTaps;
  readonly stillStage: number;
  readonly chains: readonly string[];
}

function planTaps(task: PictureTask, stages: readonly Stage[]): PlannedTaps {
  const fitting = stages.findIndex((stage) => Math.min(stage.width, stage.height) <= STILL_SIDE);
  const stillStage = Math.max(0, fitting);
  const last = stages.at(-1)!;
  const every = Math.max(
    1,
    Math.round(stages[stillStage]!.frameRate * Math.max(1, task.endSeconds / MAX_STILLS)),
  );
  const scale = FRAME_LONG_SIDE / Math.max(last.width, last.height);
  const frameWidth = Math.max(2, Math.round(last.width * scale));
  const frameHeight = Math.max(2, Math.round(last.height * scale));
  const frameRate = last.frameRate;
  const small = `scale=${frameWidth}:${frameHeight}:flags=area:in_color_matrix=bt709,format=rgb24`;
  const still = `select=not(mod(n\\,${every})),scale=in_color_matrix=bt709:out_color_matrix=smpte170m:out_range=pc,format=yuvj420p`;
  return {
    taps: {
      stills: '[stills]',
      stillEverySeconds: every / stages[stillStage]!.frameRate,
      frames: '[frames]',
      frameWidth,
      frameHeight,
      frameRate: Math.min(MAX_FLASH_RATE, frameRate),
    },
    stillStage,
    chains: [`[for-stills]${still}[stills]`, `[for-frames]${small}[frames]`],
  };
}
