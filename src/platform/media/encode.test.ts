// Real clips through the real ffmpeg: renditions that fit together, whatever the clip and however often work stopped.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { phoneClip, run, SECRETS } from '../../../test/fixtures/phone-clips.ts';
import { nameWithMounts, noMounts, smallDisk } from '../../../test/support/disks.ts';
import {
  cellColours,
  encodeInto,
  frameTimes,
  joinFiles,
  needs,
  reportOf,
  soundOf,
  type Made,
} from '../../../test/support/encoded-clips.ts';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { describeWith, leavesOut } from '../../../test/support/tools.ts';
import { findPrivateBoxes } from '../../kits/iso-bmff/private-boxes.ts';
import { encode, joinSegments, type Rung } from './encode.ts';
import { NO_EDITS } from './edits.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
let made = 0;
const newFolder = () => join(folder.path, `made-${made++}`);
const words = (text: string) => text.split(' ');
const rung = (side: number, frameRate: number, portrait = false): Rung => {
  const long = (side * 16) / 9;
  const [width, height] = portrait ? [side, long] : [long, side];
  return { name: String(side), codec: 'h264', width, height, frameRate };
};

/** A clip of a moving test picture with a tone, from words that ffmpeg takes. */
async function clip(name: string, seconds: number, options: { rate?: string; more?: string } = {}) {
  const path = join(folder.path, name);
  await run(
    'ffmpeg',
    ...words(`-y -f lavfi -i testsrc2=size=320x180:rate=${options.rate ?? '30'}:duration=${seconds}`),
    ...words(`-f lavfi -i sine=frequency=330:sample_rate=44100:duration=${seconds}`),
    ...words(`${options.more ?? ''} -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -c:a aac`.trim()),
    path,
  );
  return path;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? thrown.code : thrown),
  );

describeWith(['ffmpeg', 'ffprobe'], 'a clip is encoded', () => {
  let five: string;
  let whole: Made;
  const report = reportOf({ frameRate: 60_000 / 1001 }, 5005);
  const rungs = [rung(90, 30_000 / 1001), rung(180, 60_000 / 1001)];
  beforeAll(async () => {
    five = await clip('five.mp4', 5, { rate: '60000/1001' });
    whole = await encodeInto(newFolder(), { sourcePath: five, report, rungs, taps: true });
  });

  test('every rendition has its keyframes and its segments at the same times', async () => {
    const [low, high] = [await whole.joined('90'), await whole.joined('180')];
    expect(await frameTimes(low, true)).toEqual([0, 2.002, 4.004]);
    expect(await frameTimes(high, true)).toEqual([0, 2.002, 4.004]);
    for (const name of ['90', '180', 'audio']) {
      const mine = whole.segments.filter((segment) => segment.track === name);
      expect(mine.map((segment) => segment.number)).toEqual([-1, 0, 1, 2]);
      expect(mine[0]!.durationUs).toBe(0);
    }
    const lasting = (name: string) =>
      whole.segments.filter((one) => one.track === name && one.number >= 0).map((one) => one.durationUs);
    expect(lasting('90').slice(0, 2)).toEqual([2_002_000, 2_002_000]);
    expect(lasting('180').slice(0, 2)).toEqual([2_002_000, 2_002_000]);
    for (const us of lasting('audio').slice(0, 2)) expect(Math.abs(us - 2_002_000)).toBeLessThan(22_000);
  });

  test('frames come steadily, none twice and none left out', async () => {
    const times = await frameTimes(await whole.joined('180'));
    expect(times).toHaveLength(300);
    times.forEach((time, index) => expect(Math.abs(time - (index * 1001) / 60_000)).toBeLessThan(0.002));
  });

  test('it tells what was made of it', () => {
    expect(whole.encoded.durationMs).toBeWithin(5000, 5050);
    expect(whole.encoded.codecs['90']).toMatch(/^avc1\.6400[0-9a-f]{2}$/);
    expect(whole.encoded.codecs['audio']).toBe('mp4a.40.2');
    expect(whole.encoded.loudnessLufs).toBeWithin(-30, -10);
    expect(whole.stills.map((still) => still.atMs)).toEqual([0, 1001, 2002, 3003, 4004]);
  });

  test('taken up again, it goes on with the same frames at the same times, and the same sound', async () => {
    const rest = await encodeInto(newFolder(), { sourcePath: five, report, rungs, firstSegment: 1 });
    expect(rest.segments.filter((one) => one.track === '180').map((one) => one.number)).toEqual([-1, 1, 2]);
    const both = join(folder.path, 'both.mp4');
    const [before, after] = [whole.track('180'), rest.track('180')];
    expect(await Bun.file(after.init).bytes()).toEqual(await Bun.file(before.init).bytes());
    await joinFiles({ init: before.init, segments: [before.segments[0]!, ...after.segments] }, both);
    const uncut = await whole.joined('180');
    expect(await frameTimes(both)).toEqual(await frameTimes(uncut));
    expectSamePictures(await cellColours(both, 8, 4), await cellColours(uncut, 8, 4), 12);
    const [sound, again] = [whole.track('audio').segments, rest.track('audio').segments];
    expect(again).toHaveLength(2);
    for (const [index, path] of again.entries())
      expect(await Bun.file(path).bytes()).toEqual(await Bun.file(sound[index + 1]!).bytes());
  });

  test('its segments join to a file that starts at once and plays the same', async () => {
    const path = join(folder.path, 'joined.mp4');
    await joinSegments(needs, [whole.track('180'), whole.track('audio')], path);
    const bytes = await Bun.file(path).bytes();
    expect(Buffer.from(bytes).indexOf('moov')).toBeLessThan(Buffer.from(bytes).indexOf('mdat'));
    const wanted = await frameTimes(await whole.joined('180'));
    const times = await frameTimes(path);
    expect(times).toHaveLength(wanted.length);
    times.forEach((time, index) => expect(Math.abs(time - wanted[index]!)).toBeLessThan(0.002));
    expectSamePictures(await cellColours(path, 8, 4), await cellColours(await whole.joined('180'), 8, 4), 0);
    expect((await soundOf(path)).length / 48_000).toBeWithin(4.98, 5.05);
  });

  test('nothing private of a phone is left in anything that is made', async () => {
    const source = await phoneClip(folder.path, 'phone', { seconds: 2, size: '320x180', rotate: 90 });
    const out = await encodeInto(newFolder(), {
      sourcePath: source,
      report: reportOf({ width: 180, height: 320, rotation: 90 }, 2000),
      taps: true,
    });
    const path = join(folder.path, 'clean.mp4');
    await joinSegments(needs, [out.track('180'), out.track('audio')], path);
    expect(findPrivateBoxes(await Bun.file(path).bytes())).toEqual([]);
    for (const name of ['180', 'audio'])
      expect(findPrivateBoxes(await Bun.file(out.track(name).init).bytes())).toEqual([]);
    const files = [path, ...out.segments.map((one) => one.path), ...out.stills.map((one) => one.path)];
    for (const file of files) {
      const text = Buffer.from(await Bun.file(file).bytes()).toString('latin1');
      expect(Object.values(SECRETS).filter((secret) => text.includes(secret))).toEqual([]);
      expect(/x264|Lavf|Lavc|libav|udta|\\0VideoHandler/.exec(text)?.[0]).toBeUndefined();
    }
  });

  test('a clip that was held upright is upright, and so are its stills', async () => {
    const lying = await clip('lying.mp4', 1);
    const source = join(folder.path, 'upright.mp4');
    await run('ffmpeg', '-y', '-i', lying, '-c', 'copy', '-metadata:s:v', 'rotate=90', source);
    const out = await encodeInto(newFolder(), {
      sourcePath: source,
      // ffmpeg counts the other way round.
      report: reportOf({ width: 180, height: 320, rotation: 270 }, 1000),
      rungs: [rung(180, 30, true)],
      taps: true,
    });
    // ffmpeg turns the source as a player does; its colours are read a little differently.
    const wanted = (await cellColours(source, 4, 8)).slice(0, 20);
    expectSamePictures((await cellColours(await out.joined('180'), 4, 8)).slice(0, 20), wanted, 48);
    expectSamePictures((await cellColours(out.stills[0]!.path, 4, 8)).slice(0, 1), wanted.slice(0, 1), 48);
  });

  test('frames at uneven times are put in even ones, and keyframes stay where they belong', async () => {
    const more = `-vf select='not(eq(mod(n\\,7)\\,3))*not(between(n\\,50\\,64))' -fps_mode vfr`;
    const source = await clip('uneven.mp4', 5, { more });
    const out = await encodeInto(newFolder(), {
      sourcePath: source,
      report: reportOf({ frameRate: 23.4, isVariableRate: true }, 5000),
      rungs: [rung(90, 30), rung(180, 30)],
      hasAudio: false,
    });
    for (const name of ['90', '180']) {
      expect(await frameTimes(await out.joined(name), true)).toEqual([0, 2, 4]);
      expect(await frameTimes(await out.joined(name))).toHaveLength(150);
    }
  });

  test('odd sizes become even ones', async () => {
    const source = join(folder.path, 'odd.mkv');
    await run('ffmpeg', ...words('-y -f lavfi -i testsrc2=size=161x91:rate=30:duration=1 -c:v ffv1'), source);
    const report = {
      ...reportOf({ width: 161, height: 91, codec: 'ffv1' }, 1000),
      container: 'matroska',
    };
    const out = await encodeInto(newFolder(), { sourcePath: source, report, hasAudio: false });
    expect(await frameTimes(await out.joined('90'))).toHaveLength(30);
  });

  test('colours of HDR come out as a screen without it shows them', async () => {
    const patches = ['red', '0x00ff00', 'blue', 'white', '0x808080'];
    const source = join(folder.path, 'hdr.mkv');
    const filter =
      `${patches.map((_, index) => `[${index}]`).join('')}hstack=5,scale=out_color_matrix=bt709,format=yuv444p,` +
      'setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv,zscale=t=linear:npl=203,' +
      'format=gbrpf32le,zscale=p=2020:t=arib-std-b67:m=2020_ncl:r=tv:npl=203,format=yuv420p10le';
    await run(
      'ffmpeg',
      '-y',
      ...patches.flatMap((colour) => words(`-f lavfi -i color=${colour}:s=64x180:r=30:d=1`)),
      ...['-filter_complex', filter, '-c:v', 'ffv1', source],
    );
    const out = await encodeInto(newFolder(), {
      sourcePath: source,
      report: {
        ...reportOf({ range: 'hlg', codec: 'ffv1', width: 320, height: 180 }, 1000),
        container: 'matroska',
      },
      hasAudio: false,
    });
    const [red, green, blue, white, grey] = (await cellColours(await out.joined('180'), 5, 1))[20]!;
    for (const [colour, at] of [
      [red, 0],
      [green, 1],
      [blue, 2],
    ] as const)
      colour!.forEach((part, index) =>
        expect(part).toBeWithin(index === at ? 190 : 0, index === at ? 256 : 40),
      );
    for (const part of white!) expect(part).toBeWithin(200, 256);
    for (const part of grey!) expect(part).toBeWithin(112, 145);
  });

  test('what cannot be decoded is refused as unreadable, and a list of other files too', async () => {
    const noise = join(folder.path, 'noise.mp4');
    await Bun.write(noise, crypto.getRandomValues(new Uint8Array(50_000)));
    const list = join(folder.path, 'list.mp4');
    await Bun.write(list, `#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n${five}\n#EXT-X-ENDLIST\n`);
    for (const sourcePath of [noise, list])
      expect(await codeOf(encodeInto(newFolder(), { sourcePath, report, rungs }))).toBe('clip_unreadable');
  });

  test('work that was stopped or killed is interrupted, and without ffmpeg there is no encoder', async () => {
    const stop = new AbortController();
    const task = { sourcePath: five, report, rungs, folder: folder.path, edits: NO_EDITS };
    const onStill = async () => undefined;
    const running = encode(
      needs,
      { ...task, hasAudio: true, taps: false, pace: 'good', firstSegment: 0 },
      { onSegment: async () => stop.abort(), onStill, onProgress: () => undefined, signal: stop.signal },
    );
    expect(await codeOf(running)).toBe('media_interrupted');
    const killed = join(folder.path, 'killed-ffmpeg');
    await Bun.write(killed, '#!/bin/sh\nkill -9 $$\n');
    await chmod(killed, 0o755);
    for (const [ffmpeg, code] of [
      [killed, 'media_interrupted'],
      ['no-such-ffmpeg', 'no_encoder'],
    ] as const) {
      const tried = encode(
        { ...needs, ffmpeg },
        { ...task, hasAudio: true, taps: false, pace: 'good', firstSegment: 0 },
        { onSegment: async () => undefined, onStill, onProgress: () => undefined },
      );
      expect(await codeOf(tried)).toBe(code);
    }
  });

  test.skipIf(noMounts !== null || leavesOut('ffmpeg'))(
    nameWithMounts('a full disk is said to be full'),
    async () => {
      using disk = smallDisk(200 * 1024);
      const sourcePath = five;
      expect(await codeOf(encodeInto(join(disk.path, 'out'), { sourcePath, report, rungs }))).toBe(
        'disk_full',
      );
    },
  );
});

function expectSamePictures(
  some: readonly number[][][],
  others: readonly number[][][],
  tolerance: number,
): void {
  expect(some.length).toBe(others.length);
  const worst = some.map((frame, at) =>
    Math.max(...frame.flatMap((cell, c) => cell.map((part, i) => Math.abs(part - others[at]![c]![i]!)))),
  );
  expect(Math.max(...worst)).toBeLessThanOrEqual(tolerance);
}
