// A clip as a phone makes one: portrait by a display matrix, H.264 and AAC, its index at the end of the file.

import { join } from 'node:path';
import { findTool } from './tools.ts';

const SECONDS = 10;

/** Makes the clip in `folder`; null when ffmpeg is not installed. Errors: throws what ffmpeg complained of. */
export async function makePhoneClip(folder: string): Promise<string | null> {
  const ffmpeg = findTool('ffmpeg');
  if (ffmpeg === null) return null;
  const upright = join(folder, 'upright.mp4');
  const path = join(folder, 'IMG_0042.MOV');
  const picture = `testsrc2=size=1280x720:rate=30:duration=${SECONDS}`;
  const sound = `sine=frequency=330:sample_rate=48000:duration=${SECONDS}`;
  await run(ffmpeg, [
    '-f',
    'lavfi',
    '-i',
    picture,
    '-f',
    'lavfi',
    '-i',
    sound,
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-b:v',
    '8M',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    upright,
  ]);
  await run(ffmpeg, ['-display_rotation', '-90', '-i', upright, '-c', 'copy', path]).catch(() =>
    // Before version 6 ffmpeg takes the rotation as a tag of the stream.
    run(ffmpeg, ['-i', upright, '-c', 'copy', '-metadata:s:v', 'rotate=90', path]),
  );
  return path;
}

async function run(ffmpeg: string, args: readonly string[]): Promise<void> {
  const child = Bun.spawn({
    cmd: [ffmpeg, '-nostdin', '-v', 'error', '-y', ...args],
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = await new Response(child.stderr).text();
  if ((await child.exited) !== 0) throw new Error(`ffmpeg could not make a clip:\n${said}`);
}
