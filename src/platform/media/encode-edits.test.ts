// What is cut, muted or hidden is gone from everything that is made, and picture and sound stay together.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { join } from 'node:path';
import { run } from '../../../test/fixtures/phone-clips.ts';
import {
  cellColours,
  encodeInto,
  frameTimes,
  loudest,
  needs,
  reportOf,
  soundOf,
} from '../../../test/support/encoded-clips.ts';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { describeWith } from '../../../test/support/tools.ts';
import { joinSegments } from './encode.ts';
import { NO_EDITS } from './edits.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const words = (text: string) => text.split(' ');
let made = 0;
const newFolder = () => join(folder.path, `made-${made++}`);

/** White for a tenth of a second at each whole second from 1 on, with a beep; else black and silent. */
async function flashesAndBeeps(name: string, more: readonly string[] = []): Promise<string> {
  const path = join(folder.path, name);
  const on = 'gte(mod(t\\,1)\\,0)*lt(mod(t\\,1)\\,0.1)*gte(t\\,0.9)';
  await run(
    'ffmpeg',
    ...words('-y -f lavfi -i color=black:s=160x90:r=30:d=4'),
    ...words('-f lavfi -i aevalsrc=0:s=48000:d=4'),
    '-filter_complex',
    `[0]drawbox=t=fill:c=white:enable='${on}'[v];aevalsrc='0.8*sin(2*PI*1000*t)*${on}':s=48000:d=4[a]`,
    ...words('-map [v] -map [a] -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac'),
    path,
  );
  if (more.length === 0) return path;
  const moved = join(folder.path, `moved-${name}`);
  await run('ffmpeg', '-y', ...more.map((word) => (word === 'SOURCE' ? path : word)), moved);
  return moved;
}

/** When the first flash and the first beep after `fromSeconds` begin. */
async function firstOf(path: string, fromSeconds: number): Promise<{ flash: number; beep: number }> {
  const [times, frames, sound] = [await frameTimes(path), await cellColours(path, 1, 1), await soundOf(path)];
  const flash = frames.findIndex((frame, index) => times[index]! >= fromSeconds && frame[0]![0]! > 128);
  const beep = sound.findIndex((sample, index) => index >= fromSeconds * 48_000 && Math.abs(sample) > 0.2);
  return { flash: times[flash] ?? -1, beep: beep / 48_000 };
}

async function asFile(out: Awaited<ReturnType<typeof encodeInto>>, rung: string): Promise<string> {
  const path = join(out.folder, 'all.mp4');
  await joinSegments(needs, [out.track(rung), out.track('audio')], path);
  return path;
}

describeWith(['ffmpeg', 'ffprobe'], 'a clip is edited', () => {
  const report = reportOf({ width: 160, height: 90 }, 4000);
  let source: string;
  beforeAll(async () => {
    source = await flashesAndBeeps('flashes.mp4');
  });

  test.each([
    ['as it is', []],
    ['whose sound starts late', words('-i SOURCE -itsoffset 0.4 -i SOURCE -map 0:v -map 1:a -c copy')],
    ['whose picture starts late', words('-itsoffset 0.4 -i SOURCE -i SOURCE -map 0:v -map 1:a -c copy')],
    ['that starts in the middle of a group', words('-ss 0.35 -i SOURCE -c copy')],
  ] as const)('sound and picture of a clip %s keep their distance', async (name, more) => {
    const path = more.length === 0 ? source : await flashesAndBeeps(`${name.replaceAll(' ', '-')}.mp4`, more);
    const out = await encodeInto(newFolder(), { sourcePath: path, report });
    const { flash, beep } = await firstOf(await asFile(out, '90'), 1.5);
    const late = name.includes('sound starts') ? 0.4 : name.includes('picture starts') ? -0.4 : 0;
    expect(Math.abs(beep - flash - late)).toBeLessThan(0.04);
  });

  test('a cut keeps what was asked for, and picture and sound end together', async () => {
    const edits = { ...NO_EDITS, trim: { fromMs: 1500, untilMs: 3200 } };
    const out = await encodeInto(newFolder(), { sourcePath: source, report, edits });
    const path = await asFile(out, '90');
    const times = await frameTimes(path);
    expect(times).toHaveLength(51);
    expect((await soundOf(path)).length / 48_000).toBeWithin(1.69, 1.7 + 1 / 30);
    const { flash, beep } = await firstOf(path, 0);
    expect(flash).toBeWithin(0.46, 0.54);
    expect(Math.abs(flash - beep)).toBeLessThan(0.04);
  });

  test('a muted span is silent to its very ends, and nothing else is', async () => {
    const edits = { ...NO_EDITS, mutes: [{ fromMs: 2050, untilMs: 3050 }] };
    const out = await encodeInto(newFolder(), { sourcePath: source, report, edits });
    const sound = await soundOf(await asFile(out, '90'));
    expect(loudest(sound, 1.01, 1.09)).toBeGreaterThan(0.4);
    expect(loudest(sound, 2.01, 2.04)).toBeGreaterThan(0.4);
    expect(loudest(sound, 2.075, 3.025)).toBeLessThan(0.02);
    expect(loudest(sound, 3.06, 3.09)).toBeGreaterThan(0.2);
  });

  test('a hidden rectangle shows nothing of what was there, in pictures and stills, and only for its time', async () => {
    const striped = join(folder.path, 'striped.mp4');
    const stripes = 'geq=lum=if(lt(mod(X\\,8)\\,4)\\,235\\,16):cb=128:cr=128';
    await run(
      'ffmpeg',
      ...words(`-y -f lavfi -i color=s=160x96:r=30:d=3 -vf ${stripes} -c:v libx264 -crf 10`),
      striped,
    );
    const blur = { fromMs: 1000, untilMs: 2000, x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
    const out = await encodeInto(newFolder(), {
      sourcePath: striped,
      report: reportOf({ width: 160, height: 96 }, 3000),
      edits: { ...NO_EDITS, blurs: [blur] },
      hasAudio: false,
      taps: true,
    });
    const frames = await cellColours(await out.joined('96'), 40, 24);
    const contrast = (frame: number[][], [left, right, top, bottom]: readonly number[]) => {
      const cells = frame.filter((_, cell) => {
        const [x, y] = [cell % 40, Math.floor(cell / 40)];
        return x >= left! && x < right! && y >= top! && y < bottom!;
      });
      const lights = cells.map((cell) => cell[0]!);
      return Math.max(...lights) - Math.min(...lights);
    };
    const hidden = [10, 30, 6, 18];
    const beside = [0, 8, 0, 24];
    for (const frame of [0, 15, 26, 63, 80]) expect(contrast(frames[frame]!, hidden)).toBeGreaterThan(120);
    for (const frame of [29, 30, 45, 59, 60]) {
      expect(contrast(frames[frame]!, hidden)).toBeLessThan(50);
      expect(contrast(frames[frame]!, beside)).toBeGreaterThan(120);
    }
    const stills = await Promise.all(out.stills.map((still) => cellColours(still.path, 40, 24)));
    expect(stills.map(([frame]) => contrast(frame!, hidden) < 50)).toEqual([false, true, true]);
  });
});
