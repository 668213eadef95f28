// Clips as phones make them, at full size: made once, and kept in the system's temporary folder for the next time.

import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTool } from '../../test/support/tools.ts';
import { reportOf } from '../../test/support/encoded-clips.ts';
import type { MediaReport } from '../../src/platform/media/report.ts';

export interface PhoneSource {
  readonly name: string;
  readonly path: string;
  readonly seconds: number;
  readonly report: MediaReport;
}

/** Encoding HEVC is slow: so much is made, and repeated. */
const MADE_SECONDS = 15;
const words = (text: string) => text.split(' ');
/** Movement and noise as a hand and a small sensor make them; no test picture is as hard, none as easy. */
const PICTURE = 'testsrc2=size=1920x1080:rate=30';
const NOISE = 'noise=alls=7:allf=t';

/** 1080p30 H.264 and AAC, turned by its matrix, index at the end. */
export async function h264Source(seconds: number): Promise<PhoneSource> {
  const encode = words('-c:v libx264 -preset veryfast -b:v 14M -g 30 -pix_fmt yuv420p');
  const path = await made(`h264-${seconds}.mov`, seconds, ['-vf', NOISE, ...encode]);
  const report = reportOf({ width: 1080, height: 1920, rotation: 90, matrix: 'bt709' }, seconds * 1000);
  return { name: 'H.264 1080p30', path, seconds, report };
}

/** 1080p30 HEVC of 10 bits in HLG, and AAC. */
export async function hlgSource(seconds: number): Promise<PhoneSource> {
  const filter =
    `${NOISE},format=yuv444p,setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv,` +
    'zscale=p=2020:t=arib-std-b67:m=2020_ncl:r=tv,format=yuv420p10le';
  const tags = 'log-level=error:colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc';
  const encode = words('-c:v libx265 -preset ultrafast -b:v 10M -tag:v hvc1 -x265-params').concat(tags);
  const path = await made(`hlg-${seconds}.mov`, seconds, ['-vf', filter, ...encode]);
  const report = reportOf(
    {
      codec: 'hevc',
      pixelFormat: 'yuv420p10le',
      bitDepth: 10,
      range: 'hlg',
      transfer: 'arib-std-b67',
      matrix: 'bt2020nc',
      primaries: 'bt2020',
      width: 1080,
      height: 1920,
      rotation: 90,
    },
    seconds * 1000,
  );
  return { name: 'HEVC 10 bit HLG 1080p30', path, seconds, report };
}

async function made(name: string, seconds: number, args: readonly string[]): Promise<string> {
  const folder = join(tmpdir(), 'eyewitness-bench-sources');
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const piece = `${path}.piece.mov`;
  const part = `${path}.part.mov`;
  const length = Math.min(seconds, MADE_SECONDS);
  await run([
    ...words(
      `-f lavfi -i ${PICTURE}:duration=${length} -f lavfi -i sine=frequency=330:sample_rate=48000:duration=${length}`,
    ),
    ...args,
    ...words('-c:a aac'),
    piece,
  ]);
  const turned = words('-map_metadata -1 -metadata location=+48.8530+002.3499/ -metadata:s:v rotate=90');
  await run([
    ...words(`-stream_loop ${Math.ceil(seconds / MADE_SECONDS) - 1} -i`),
    piece,
    ...words(`-t ${seconds} -c copy`),
    ...turned,
    part,
  ]);
  await rename(part, path);
  return path;
}

async function run(args: readonly string[]): Promise<void> {
  const child = Bun.spawn([findTool('ffmpeg') ?? 'ffmpeg', ...words('-nostdin -v error -y'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = await new Response(child.stderr).text();
  if ((await child.exited) !== 0) throw new Error(`ffmpeg could not make a clip:\n${said}`);
}
