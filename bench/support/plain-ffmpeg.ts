// What people do without this program: a run of ffmpeg for each output, or one long command by hand.
// Settings of quality are the same as ours; what differs is how often a clip is decoded and scaled.

import { join } from 'node:path';
import { ratesOf } from '../../src/platform/media/ladder.ts';
import type { Rung } from '../../src/platform/media/encode.ts';
import type { PhoneSource } from './phone-sources.ts';

const words = (text: string) => text.split(' ');
const TO_SCREEN =
  'zscale=t=linear:p=bt709:npl=203,format=gbrpf32le,tonemap=mobius:peak=4.926:desat=0,' +
  'zscale=t=bt709:p=bt709:m=bt709:r=tv';
const KEYFRAMES = ['-force_key_frames', 'expr:gte(t,n_forced*2)'];

export interface PlainTask {
  readonly source: PhoneSource;
  readonly rungs: readonly Rung[];
  /** The rendition that is made first, faster than the others; null where none is. */
  readonly first: string | null;
  readonly folder: string;
}

const isHdr = ({ report }: PhoneSource) => report.video.range !== 'sdr';

/** Scales first, then brings HDR to a screen's colours. */
function sized(source: PhoneSource, width: number, height: number): string {
  return `scale=${width}:${height},${isHdr(source) ? `${TO_SCREEN},` : ''}format=yuv420p`;
}

function encoder(rung: Rung, first: string | null): readonly string[] {
  const { crf, maxKbps } = ratesOf(rung);
  const preset = rung.name === first ? 'superfast' : 'veryfast';
  return [
    ...words(
      `-c:v libx264 -preset ${preset} -profile:v high -crf ${crf} -maxrate ${maxKbps}k -bufsize ${maxKbps}k`,
    ),
    ...words('-sc_threshold 0 -g 180 -forced-idr 1 -x264-params b-pyramid=none'),
    ...KEYFRAMES,
    ...words('-movflags +frag_keyframe+empty_moov'),
  ];
}

const SOUND = words('-c:a aac -b:a 96k -ar 48000 -ac 2');

/** Arguments of one run for each output: renditions, sound, poster, storyboard, flash check. */
export function separateRuns({ source, rungs, first, folder }: PlainTask): readonly (readonly string[])[] {
  const input = ['-i', source.path];
  const to = (name: string) => join(folder, name);
  const small = sized(source, 90, 160);
  return [
    ...rungs.map((rung) => [
      ...input,
      ...['-an', '-vf', sized(source, rung.width, rung.height)],
      ...encoder(rung, first),
      to(`${rung.name}.mp4`),
    ]),
    [...input, '-vn', '-af', 'ebur128', ...SOUND, to('sound.mp4')],
    [
      '-ss',
      '1',
      ...input,
      '-an',
      '-vf',
      sized(source, 720, 1280),
      '-frames:v',
      '1',
      '-update',
      '1',
      to('poster.jpg'),
    ],
    [
      ...input,
      '-an',
      '-vf',
      `fps=1,${small},tile=10x10`,
      '-frames:v',
      '1',
      '-update',
      '1',
      to('storyboard.jpg'),
    ],
    [...input, '-an', '-vf', `${sized(source, 36, 64)},format=rgb24`, '-f', 'rawvideo', to('flashes.rgb')],
  ];
}

/** Arguments of one command that decodes once and makes the same. */
export function singleRun({ source, rungs, first, folder }: PlainTask): readonly string[] {
  const largest = rungs.at(-1)!;
  const to = (name: string) => join(folder, name);
  const pads = rungs.map((_, index) => `[v${index}]`).join('');
  const graph = [
    `[0:v]${sized(source, largest.width, largest.height)},split=${rungs.length + 3}${pads}[p][s][f]`,
    ...rungs.map((rung, index) => `[v${index}]scale=${rung.width}:${rung.height}[o${index}]`),
    '[p]scale=720:1280,trim=start=1:end=1.05[poster]',
    '[s]fps=1,scale=90:160,tile=10x10[storyboard]',
    '[f]scale=36:64,format=rgb24[flashes]',
    '[0:a]ebur128[sound]',
  ];
  return [
    ...['-i', source.path, '-filter_complex', graph.join(';')],
    ...rungs.flatMap((rung, index) => [
      '-map',
      `[o${index}]`,
      ...encoder(rung, first),
      to(`${rung.name}.mp4`),
    ]),
    ...['-map', '[sound]', ...SOUND, to('sound.mp4')],
    ...['-map', '[poster]', '-frames:v', '1', '-update', '1', to('poster.jpg')],
    ...['-map', '[storyboard]', '-frames:v', '1', '-update', '1', to('storyboard.jpg')],
    ...['-map', '[flashes]', '-f', 'rawvideo', to('flashes.rgb')],
  ];
}

/** The one plain encode that first play is compared with. */
export function plainRun(source: PhoneSource, folder: string): readonly string[] {
  const filter = isHdr(source) ? `scale=720:-2,${TO_SCREEN},format=yuv420p` : 'scale=-2:720';
  return ['-i', source.path, '-c:v', 'libx264', '-vf', filter, '-c:a', 'aac', join(folder, 'plain.mp4')];
}
