// A clip as a phone takes it: H.264 and AAC, the index at its end, turned by a matrix, with the place in it.

import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { findTool } from './tools.ts';

export interface PhoneClip {
  readonly seconds?: number;
  readonly size?: string;
  readonly bitrateKbps?: number;
  readonly name?: string;
}

/** Makes the clip in `folder`; null when ffmpeg is not installed. Errors: throws what ffmpeg complained of. */
export async function makePhoneClip(folder: string, clip: PhoneClip = {}): Promise<string | null> {
  const { seconds = 10, size = '1280x720', bitrateKbps = 8000, name = 'IMG_0042.MOV' } = clip;
  const ffmpeg = findTool('ffmpeg');
  if (ffmpeg === null) return null;
  const upright = join(folder, `${name}.upright.mp4`);
  const path = join(folder, name);
  // Noise, as a sensor has it: without it, drawn pictures need far less than a camera writes.
  const picture = `testsrc2=size=${size}:rate=30:duration=${seconds},noise=alls=12:allf=t`;
  const sound = `sine=frequency=330:sample_rate=48000:duration=${seconds}`;
  await runFfmpeg([
    ...['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', sound],
    ...`-c:v libx264 -preset ultrafast -g 30 -pix_fmt yuv420p -c:a aac -b:a 128k`.split(' '),
    ...`-b:v ${bitrateKbps}k -maxrate ${bitrateKbps}k -bufsize ${bitrateKbps}k`.split(' '),
    upright,
  ]);
  const place = ['-metadata', 'location=+48.8530+002.3499/'];
  await runFfmpeg(['-display_rotation', '-90', '-i', upright, '-c', 'copy', ...place, path]).catch(() =>
    // Before version 6 ffmpeg takes the rotation as a tag of the stream.
    runFfmpeg(['-i', upright, '-c', 'copy', ...place, '-metadata:s:v', 'rotate=90', path]),
  );
  await Bun.file(upright).delete();
  return path;
}

const FREE_BYTES = 24;

/** Makes the clip a new one for the newsroom: an empty box at its end says another number. */
export async function renumber(path: string, number: number): Promise<void> {
  const box = Buffer.alloc(FREE_BYTES);
  box.writeUInt32BE(FREE_BYTES, 0);
  box.write('free', 4, 'latin1');
  box.writeBigUInt64BE(BigInt(number), 8);
  box.writeBigUInt64BE(process.hrtime.bigint(), 16);
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(8);
    await file.read(tail, 0, 8, size - FREE_BYTES);
    const isMarked = tail.readUInt32BE(0) === FREE_BYTES && tail.toString('latin1', 4) === 'free';
    await file.write(box, 0, FREE_BYTES, isMarked ? size - FREE_BYTES : size);
  } finally {
    await file.close();
  }
}

/** Runs ffmpeg to its end. Errors: throws what it complained of. */
export async function runFfmpeg(args: readonly string[]): Promise<void> {
  const ffmpeg = findTool('ffmpeg');
  if (ffmpeg === null) throw new Error('ffmpeg is not installed.');
  const child = Bun.spawn({
    cmd: [ffmpeg, '-nostdin', '-v', 'error', '-y', ...args],
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = await new Response(child.stderr).text();
  if ((await child.exited) !== 0) throw new Error(`ffmpeg could not make a clip:\n${said}`);
}
