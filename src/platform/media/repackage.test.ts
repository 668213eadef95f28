// Real files from ffmpeg through the real child process: what readers get plays the same and tells nothing.

import { afterAll, describe, expect, test } from 'bun:test';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { phoneClip, plainClip, run, SECRETS } from '../../../test/fixtures/phone-clips.ts';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { listeningLog } from '../../../test/support/stores.ts';
import { describeWith } from '../../../test/support/tools.ts';
import { boxesIn } from '../../kits/iso-bmff/boxes.ts';
import { findPrivateBoxes } from '../../kits/iso-bmff/private-boxes.ts';
import { AppError } from '../errors.ts';
import { MEDIA_LIMITS } from './limits.ts';
import { makePoster, repackage, type MediaFacts, type Repackaged } from './index.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const { log } = listeningLog();
let made = 0;

async function repackaged(source: string): Promise<{ path: string; facts: MediaFacts }> {
  const path = join(folder.path, `made-${made++}.mp4`);
  const result = await repackage({ log }, source, path);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.problems));
  return { path, facts: result.facts };
}

async function refusal(source: string, limits = MEDIA_LIMITS): Promise<readonly string[]> {
  const result: Repackaged = await repackage({ log, limits }, source, join(folder.path, 'refused.mp4'));
  return result.outcome === 'refused' ? result.problems.map((problem) => problem.code) : [];
}

/** Decoded pictures or sound with their times, as a player would show them. */
async function shown(path: string, stream: 'v' | 'a'): Promise<{ times: number[]; bytes: string[] }> {
  // Rotation is compared by its number; here the pictures lie as they were coded.
  const input = stream === 'v' ? ['-noautorotate', '-i', path] : ['-i', path];
  const output = ['-map', `0:${stream}`, '-fps_mode', 'passthrough', '-f', 'framemd5', '-'];
  const text = await run('ffmpeg', ...input, ...(stream === 'v' ? output : output.toSpliced(2, 2)));
  const base = Number(
    /^#tb 0: (\d+)\/(\d+)/m
      .exec(text)
      ?.slice(1)
      .reduce((a, b) => `${Number(a) / Number(b)}`),
  );
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const cells = lines.map((line) => line.split(',').map((cell) => cell.trim()));
  return { times: cells.map((row) => Number(row[2]) * base), bytes: cells.map((row) => row.at(-1) ?? '') };
}

async function expectSamePlayback(source: string, target: string, withSound = true): Promise<void> {
  const [before, after] = await Promise.all([shown(source, 'v'), shown(target, 'v')]);
  expect(before.bytes.length).toBeGreaterThan(10);
  expect(after.bytes).toEqual(before.bytes);
  after.times.forEach((time, index) => expect(Math.abs(time - before.times[index]!)).toBeLessThan(0.002));
  if (!withSound) return;
  const [heard, kept] = await Promise.all([shown(source, 'a'), shown(target, 'a')]);
  expect(kept.bytes).toEqual(heard.bytes);
  kept.times.forEach((time, index) => expect(Math.abs(time - heard.times[index]!)).toBeLessThan(0.002));
}

const decode = async (path: string) => {
  const raw = `${path}.raw`;
  await run('ffmpeg', '-y', '-i', path, '-map', '0:a', '-f', 's16le', raw);
  return new Int16Array((await readFile(raw)).buffer);
};

/** How far the sound of two files is apart, as a part of its strength: 0 is the same, 1 and more is unrelated. */
async function soundDifference(one: string, other: string): Promise<number> {
  const [a, b] = [await decode(one), await decode(other)];
  expect(Math.abs(a.length - b.length)).toBeLessThan(200);
  let apart = 0;
  let strength = 0;
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    apart += (a[at]! - b[at]!) ** 2;
    strength += a[at]! ** 2;
  }
  return Math.sqrt(apart / strength);
}

interface Probe {
  readonly format: { readonly duration: string; readonly tags?: Record<string, string> };
  readonly streams: readonly {
    readonly codec_type: string;
    readonly nb_frames: string;
    readonly side_data_list?: readonly { readonly rotation?: number }[];
  }[];
}

async function probe(path: string): Promise<Probe> {
  return JSON.parse(await run('ffprobe', '-show_format', '-show_streams', '-of', 'json', path)) as Probe;
}

/** How many packets of sound a file holds. */
const sounds = async (path: string) =>
  (await probe(path)).streams.map((stream) => Number(stream.nb_frames)).at(-1);

const rotationOf = (found: Probe) =>
  found.streams.flatMap((stream) => stream.side_data_list ?? []).find((side) => side.rotation !== undefined)
    ?.rotation ?? 0;

/** Every form in which a secret may lie in a file. */
function secretForms(): readonly { name: string; bytes: Buffer }[] {
  const epoch1904 = Buffer.alloc(4);
  epoch1904.writeUInt32BE(Date.parse(SECRETS.created) / 1000 + 2_082_844_800);
  const place = Buffer.alloc(8); // the `loci` box: longitude and latitude as 16.16, 3GPP TS 26.244
  place.writeInt32BE(Math.trunc(2.3499 * 65_536), 0);
  place.writeInt32BE(Math.trunc(48.853 * 65_536), 4);
  return [
    ...Object.entries(SECRETS).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    { name: 'created, binary', bytes: epoch1904 },
    { name: 'place, binary', bytes: place },
    ...['udta', 'meta', 'loci', 'mdta', 'ilst', 'tmcd', 'x264'].map((name) => ({
      name,
      bytes: Buffer.from(name),
    })),
    { name: '©xyz', bytes: Buffer.from('\xa9xyz', 'latin1') },
    { name: 'Lavf', bytes: Buffer.from('Lavf') },
  ];
}

/** A file's outermost boxes. */
const order = (bytes: Buffer) => boxesIn(bytes).map((box) => box.type);

const formsIn = (bytes: Buffer) =>
  secretForms()
    .filter((form) => bytes.includes(form.bytes))
    .map((form) => form.name);

describeWith(['ffmpeg', 'ffprobe'], 'what a phone writes about its owner', () => {
  test('is in the sources and in nothing that the public gets', async () => {
    const sources = [
      await phoneClip(folder.path, 'secrets-mp4', { rotate: 90 }),
      await phoneClip(folder.path, 'secrets-mov', { rotate: 90, container: 'mov' }),
    ];
    const location = await plainClip(folder.path, 'plain-location');
    const binaryPlace = join(folder.path, 'binary-place.mp4');
    await run('ffmpeg', '-i', location, '-c', 'copy', '-metadata', `location=${SECRETS.place}`, binaryPlace);
    const planted = new Set<string>();
    for (const source of [...sources, binaryPlace]) {
      const before = await readFile(source);
      formsIn(before).forEach((form) => planted.add(form));
      expect(findPrivateBoxes(before).length).toBeGreaterThan(3);
      const { path } = await repackaged(source);
      const after = await readFile(path);
      expect(formsIn(after)).toEqual([]);
      expect(findPrivateBoxes(after)).toEqual([]);
      expect((await probe(path)).format.tags).not.toHaveProperty('location');
      await expectSamePlayback(source, path);
    }
    // Each form was really there before.
    expect(
      secretForms()
        .map((form) => form.name)
        .filter((name) => !planted.has(name)),
    ).toEqual([]);
  }, 60_000);

  test('leaves the poster no trace either', async () => {
    const { path, facts } = await repackaged(
      await phoneClip(folder.path, 'for-poster', { size: '1920x1080' }),
    );
    const poster = await makePoster({ log, ffmpeg: 'ffmpeg' }, path, facts, join(folder.path, 'poster.jpg'));
    expect(poster).toEqual({ width: 1280, height: 720 });
    const bytes = await readFile(join(folder.path, 'poster.jpg'));
    expect(bytes.length).toBeLessThanOrEqual(40 * 1024);
    expect(formsIn(bytes)).toEqual([]);
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.includes('Lavc')).toBe(false);
  }, 60_000);

  test('gives the same bytes each time', async () => {
    const source = await phoneClip(folder.path, 'twice');
    const first = await repackaged(source);
    const second = await repackaged(source);
    expect(Bun.SHA256.hash(await readFile(first.path))).toEqual(Bun.SHA256.hash(await readFile(second.path)));
  }, 60_000);
});

describeWith(['ffmpeg', 'ffprobe'], 'a repackaged clip', () => {
  test('has its index before its media', async () => {
    const source = await plainClip(folder.path, 'index-last');
    expect(order(await readFile(source))).toEqual(['ftyp', 'free', 'mdat', 'moov']);
    expect(order(await readFile((await repackaged(source)).path))).toEqual(['ftyp', 'moov', 'mdat']);
  }, 60_000);

  test('too large for memory still has its index first', async () => {
    const source = await plainClip(folder.path, 'on-disk');
    const path = join(folder.path, 'on-disk-made.mp4');
    const result = await repackage({ log, limits: { ...MEDIA_LIMITS, maxInMemoryBytes: 0 } }, source, path);
    expect(result.outcome).toBe('repackaged');
    expect(boxesIn(await readFile(path)).map((box) => box.type)).toEqual(['ftyp', 'moov', 'free', 'mdat']);
    await expectSamePlayback(source, path);
  }, 60_000);

  test('that a full disk cannot take is no refusal of the clip, and never a copy without its end', async () => {
    const source = await plainClip(folder.path, 'no-room', { size: '1280x720' });
    expect((await readFile(source)).length).toBeGreaterThan(1_000_000);
    // A limit on the size of files stands in for a disk without room: both end a write half-way.
    const script = `
      import { repackage } from ${JSON.stringify(join(import.meta.dir, 'index.ts'))};
      const log = { info: () => {}, warn: () => {}, error: () => {} };
      const paths = ${JSON.stringify([source, join(folder.path, 'no-room-made.mp4')])};
      const outcome = await repackage({ log }, paths[0], paths[1]).catch((error) => error);
      console.log(outcome.code ?? JSON.stringify(outcome));`;
    const child = Bun.spawn(['sh', '-c', `ulimit -f 900; exec "$0" -e "$1"`, process.execPath, script]);
    expect((await new Response(child.stdout).text()).trim()).toBe('disk_full');
  }, 60_000);

  test.each([90, 180, 270] as const)(
    'that was filmed turned by %d degrees stays so',
    async (rotate) => {
      const source = await plainClip(folder.path, `turned-${rotate}`, { rotate });
      const { path, facts } = await repackaged(source);
      const [before, after] = await Promise.all([probe(source), probe(path)]);
      expect(rotationOf(before)).not.toBe(0);
      expect(rotationOf(after)).toBe(rotationOf(before));
      // ffprobe counts anticlockwise.
      expect(facts.rotation).toBe(((360 - rotationOf(before)) % 360) as typeof facts.rotation);
      expect([facts.width, facts.height]).toEqual(rotate === 180 ? [320, 240] : [240, 320]);
    },
    60_000,
  );

  test('is tried again when the machine was too busy for it, and refused only for work of its own', async () => {
    const source = await plainClip(folder.path, 'busy');
    const made = (maxCpuMs: number) =>
      repackage({ log, times: { maxCpuMs, maxMs: 15 } }, source, join(folder.path, 'busy-made.mp4'));
    const thrown: unknown = await made(60_000).catch((reason: unknown) => reason);
    if (!(thrown instanceof AppError)) throw new Error('Nothing was thrown.');
    expect([thrown.code, thrown.status]).toEqual(['media_interrupted', 503]);
    expect(await made(1)).toMatchObject({ outcome: 'refused', problems: [{ code: 'took_too_long' }] });
  });

  test('keeps a varying frame rate frame by frame', async () => {
    const source = await plainClip(folder.path, 'varying', {
      filter: "select='not(between(mod(n,11),3,6))'",
    });
    const { path, facts } = await repackaged(source);
    const times = (await shown(source, 'v')).times;
    expect(
      new Set(times.slice(1).map((time, index) => Math.round((time - times[index]!) * 1000))).size,
    ).toBeGreaterThan(1);
    await expectSamePlayback(source, path);
    expect(facts.frameRate).toBeWithin(15, 29);
  }, 60_000);

  test('keeps sound and picture together where edit lists cut and delay them', async () => {
    const whole = await plainClip(folder.path, 'whole', { seconds: 5 });
    const cut = join(folder.path, 'cut.mp4');
    await run('ffmpeg', '-ss', '1.4', '-i', whole, '-t', '2', '-c', 'copy', cut);
    const { path, facts } = await repackaged(cut);
    expect(await sounds(cut)).toBeGreaterThan(100);
    // Two seconds have 87; before them, the decoder's lead.
    expect(await sounds(path)).toBeWithin(87, 96);
    expect(facts.frameRate).toBeWithin(29, 30.5);
    await expectSamePlayback(cut, path, false);
    // Sound that nobody hears was left out, so the decoder starts from another state: alike, not equal.
    expect(await soundDifference(cut, path)).toBeLessThan(0.02);
    const late = join(folder.path, 'late-sound.mp4');
    await run(
      'ffmpeg',
      '-i',
      whole,
      '-itsoffset',
      '0.5',
      '-i',
      whole,
      '-map',
      '0:v',
      '-map',
      '1:a',
      '-c',
      'copy',
      late,
    );
    await expectSamePlayback(late, (await repackaged(late)).path);
  }, 60_000);

  test('may come with 64-bit sizes, in fragments, or without sound', async () => {
    const source = await plainClip(folder.path, 'narrow');
    const bytes = await readFile(source);
    const [, free, mdat] = boxesIn(bytes);
    // The 8 bytes of the free box before the media are there to make room for a long header.
    bytes.writeUInt32BE(1, free!.start);
    bytes.write('mdat', free!.start + 4);
    bytes.writeBigUInt64BE(BigInt(mdat!.end - free!.start), free!.start + 8);
    const wide = join(folder.path, 'wide.mp4');
    await writeFile(wide, bytes);
    await expectSamePlayback(source, (await repackaged(wide)).path);
    const fragments = join(folder.path, 'fragments.mp4');
    await run('ffmpeg', '-i', source, '-c', 'copy', '-movflags', 'frag_keyframe+empty_moov', fragments);
    await expectSamePlayback(fragments, (await repackaged(fragments)).path);
    const silent = await plainClip(folder.path, 'silent', { sound: false });
    const { path, facts } = await repackaged(silent);
    expect(facts).toEqual({
      durationMs: 2000,
      width: 320,
      height: 240,
      rotation: 0,
      frameRate: 30,
      hasAudio: false,
      videoCodec: facts.videoCodec,
    });
    await expectSamePlayback(silent, path, false);
  }, 60_000);
});

describeWith('ffmpeg', 'a video that cannot be shown is refused with the reason:', () => {
  test.each([
    [
      'HEVC',
      ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=0', '-tag:v', 'hvc1'],
      ['video_codec'],
    ],
    ['MPEG-4', ['-c:v', 'mpeg4'], ['video_codec']],
    ['10 bits', ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le'], ['colour_depth']],
    [
      'uncompressed sound',
      ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'pcm_s16le'],
      ['audio_codec'],
    ],
    ['codec and sound at once', ['-c:v', 'mpeg4', '-c:a', 'pcm_s16le'], ['video_codec', 'audio_codec']],
  ])(
    '%s',
    async (name, video, codes) => {
      const source = await plainClip(folder.path, `refused-${name.replaceAll(' ', '-')}`, {
        video,
        container: 'mov',
      });
      expect(await refusal(source)).toEqual(codes);
    },
    60_000,
  );

  test('only sound, several videos, too many tracks, too long, too large', async () => {
    const source = await plainClip(folder.path, 'material');
    const made = async (name: string, ...args: string[]) => {
      await run('ffmpeg', '-i', source, ...args, '-c', 'copy', join(folder.path, name));
      return join(folder.path, name);
    };
    expect(await refusal(await made('sound.mp4', '-vn'))).toEqual(['no_video']);
    expect(await refusal(await made('two.mp4', '-map', '0:v', '-map', '0:v'))).toEqual(['several_videos']);
    const many = Array.from({ length: 17 }, () => ['-map', '0:a']).flat();
    expect(await refusal(await made('many.mp4', '-map', '0:v', ...many))).toEqual(['too_many_tracks']);
    expect(await refusal(source, { ...MEDIA_LIMITS, maxDurationMs: 1900 })).toEqual(['too_long']);
    expect(await refusal(source, { ...MEDIA_LIMITS, maxPixels: 320 * 239 })).toEqual(['too_many_pixels']);
    expect(await refusal(source, { ...MEDIA_LIMITS, maxSamples: 50 })).toEqual(['too_many_samples']);
  }, 60_000);

  test('cut off at any place, before or behind its index', async () => {
    const source = await plainClip(folder.path, 'complete');
    const faststart = join(folder.path, 'faststart.mp4');
    await run('ffmpeg', '-i', source, '-c', 'copy', '-movflags', '+faststart', faststart);
    for (const whole of [source, faststart]) {
      const bytes = await readFile(whole);
      for (const part of [0.3, 0.6, 0.9, 0.999]) {
        const cut = join(folder.path, 'cut-off.mp4');
        await writeFile(cut, bytes);
        await truncate(cut, Math.floor(bytes.length * part));
        expect(await refusal(cut)).toEqual(['cut_off']);
      }
      // Media shorter than the index says, although every box is whole.
      const boxes = boxesIn(bytes);
      const mdat = boxes.find((box) => box.type === 'mdat')!;
      if (boxes.at(-1) === mdat) {
        const short = Buffer.from(bytes.subarray(0, mdat.end - 1000));
        short.writeUInt32BE(mdat.end - 1000 - mdat.start, mdat.start);
        await writeFile(join(folder.path, 'short.mp4'), short);
        const refused = await repackage({ log }, join(folder.path, 'short.mp4'), join(folder.path, 'x.mp4'));
        expect(refused).toMatchObject({
          outcome: 'refused',
          problems: [{ code: 'cut_off', message: expect.stringContaining('at least 1 KB are missing') }],
        });
      }
    }
  }, 60_000);

  test('cut together from pieces by an edit list', async () => {
    const source = await plainClip(folder.path, 'pieces');
    const bytes = await readFile(source);
    const at = bytes.indexOf('elst');
    bytes.writeInt32BE(2 * 65_536, at + 4 + 8 + 8); // the first entry's rate: played at double speed
    await writeFile(join(folder.path, 'fast.mp4'), bytes);
    expect(await refusal(join(folder.path, 'fast.mp4'))).toEqual(['edited']);
  }, 60_000);

  test('damaged anywhere in its index, it is refused or plays, and nothing crashes', async () => {
    const bytes = await readFile(await phoneClip(folder.path, 'fuzz', { seconds: 1 }));
    const moov = boxesIn(bytes).find((box) => box.type === 'moov')!;
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 12; round++) {
      const broken = Buffer.from(bytes);
      for (let hit = 0; hit < 6; hit++)
        broken[moov.start + 8 + random(moov.end - moov.start - 8)] = random(256);
      await writeFile(join(folder.path, 'broken.mp4'), broken);
      const path = join(folder.path, 'broken-made.mp4');
      const result = await repackage({ log }, join(folder.path, 'broken.mp4'), path);
      if (result.outcome === 'repackaged') expect(findPrivateBoxes(await readFile(path))).toEqual([]);
      else expect(result.problems.length).toBeGreaterThan(0);
    }
  }, 120_000);
});

describe('what is no video at all is refused before any process starts:', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['a text that is called .mp4', 'This happened on Sunday.\n', 'not_video'],
    ['a photo', '\xff\xd8\xff\xe0\x00\x10JFIF', 'not_video'],
    ['a WebM file', '\x1a\x45\xdf\xa3\x01\x00\x00\x00', 'needs_ffmpeg'],
    ['random bytes', '\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09', 'unknown_format'],
    ['a first box without an end', '\x00\x00\x00\x20ftypisom', 'cut_off'],
    ['boxes that contradict each other', '\x00\x00\x00\x08ftyp\x00\x00\x00\x03mdat', 'damaged'],
  ])('%s', async (_, text, code) => {
    const path = join(folder.path, 'no-video.mp4');
    await writeFile(path, Buffer.from(text, 'latin1'));
    expect(await refusal(path)).toEqual([code]);
  });
});
