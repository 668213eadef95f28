// Makes the demo newsroom's clip: draws every frame, pipes it to ffmpeg, and takes one frame as the poster.
// `bun demo/scene/make.ts` writes demo/ferry.mp4 and demo/ferry.jpg; `bun demo/scene/make.ts FOLDER 2 8.5` writes stills.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Canvas, HEIGHT, WIDTH } from './canvas.ts';
import { drawFrame } from './frame.ts';
import { soundtrack } from './sound.ts';
import { DURATION_S, FRAMES_PER_SECOND, POSTER_S } from './timeline.ts';

const FRAMES = DURATION_S * FRAMES_PER_SECOND;
const RAW = [
  '-f',
  'rawvideo',
  '-pix_fmt',
  'rgb24',
  '-s',
  `${WIDTH}x${HEIGHT}`,
  '-r',
  String(FRAMES_PER_SECOND),
  '-i',
  'pipe:0',
];
const PLAIN = [
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-flags:a',
  '+bitexact',
];
const TO_YUV =
  'scale=in_range=pc:out_range=tv:out_color_matrix=bt709:flags=accurate_rnd+full_chroma_int,format=yuv420p';

async function encode(args: readonly string[], frames: () => Iterable<Uint8Array>): Promise<void> {
  const child = Bun.spawn(['ffmpeg', '-v', 'error', '-nostdin', '-y', ...args], {
    stdin: 'pipe',
    stderr: 'inherit',
  });
  for (const frame of frames()) {
    child.stdin.write(frame.slice());
    await child.stdin.flush();
  }
  await child.stdin.end();
  if ((await child.exited) !== 0)
    throw new Error(`ffmpeg ended with ${child.exitCode}. Its message is above.`);
}

async function makeClip(to: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ferry-'));
  try {
    const sound = join(folder, 'sound.wav');
    await writeFile(sound, soundtrack());
    const canvas = new Canvas();
    const video = [
      '-vf',
      TO_YUV,
      '-c:v',
      'libx264',
      '-profile:v',
      'high',
      '-preset',
      'veryslow',
      '-tune',
      'animation',
      '-crf',
      CRF,
      '-g',
      String(2 * FRAMES_PER_SECOND),
      '-keyint_min',
      String(2 * FRAMES_PER_SECOND),
      '-sc_threshold',
      '0',
      '-flags',
      '+cgop',
      '-threads',
      '2',
      '-x264-params',
      'aq-mode=3',
      '-bsf:v',
      'filter_units=remove_types=6',
      '-color_range',
      'tv',
      '-colorspace',
      'bt709',
      '-color_primaries',
      'bt709',
      '-color_trc',
      'bt709',
    ];
    const audio = ['-c:a', 'aac', '-b:a', '56k', '-ac', '1'];
    await encode(
      [...RAW, '-i', sound, ...video, ...audio, ...PLAIN, '-movflags', '+faststart', to],
      function* () {
        for (let frame = 0; frame < FRAMES; frame++) yield drawFrame(canvas, frame);
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const CRF = '31'; // 1.46 MB, picture and sound; 27 gave 2.1 MB

async function makeStill(to: string, second: number): Promise<void> {
  const args = to.endsWith('.png') ? [] : ['-pix_fmt', 'yuvj420p', '-q:v', '7'];
  await encode([...RAW, '-frames:v', '1', ...args, ...PLAIN, to], () => [
    drawFrame(new Canvas(), Math.round(second * FRAMES_PER_SECOND)),
  ]);
}

const [folder, ...seconds] = process.argv.slice(2);
if (folder !== undefined) {
  for (const second of seconds) await makeStill(join(folder, `still-${second}.png`), Number(second));
} else {
  const demo = join(import.meta.dir, '..');
  await makeStill(join(demo, 'ferry.jpg'), POSTER_S);
  await makeClip(join(demo, 'ferry.mp4'));
}
