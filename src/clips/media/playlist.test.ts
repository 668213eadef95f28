// Playlists as other programs read them: hls-parser, and ffprobe with real segments.

import { expect, test } from 'bun:test';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as hls from 'hls-parser';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { getTool, testWith } from '../../../test/support/tools.ts';
import {
  averageBps,
  captionsPlaylistText,
  mediaPlaylistText,
  multivariantText,
  peakBps,
  type PlaylistTrack,
} from './playlist.ts';

const SECOND = 1_000_000;

/** Segments as `[seconds, bytes]`. */
function track(name: string, changes: Partial<PlaylistTrack> = {}, sizes = [[2, 100_000]]): PlaylistTrack {
  const side = Number(/\d+/.exec(name)?.[0] ?? 360);
  return {
    name,
    codecs: name.startsWith('av1') ? 'av01.0.04M.08' : 'avc1.64001e',
    width: Math.round((side * 16) / 9),
    height: side,
    frameRate: 29.97,
    isComplete: true,
    segments: sizes.map(([seconds = 0, sizeBytes = 0]) => ({ durationUs: seconds * SECOND, sizeBytes })),
    ...changes,
  };
}

const sound = (sizes = [[2, 16_000]], isComplete = true) =>
  track('audio', { codecs: 'mp4a.40.2', width: null, height: null, frameRate: null, isComplete }, sizes);

function parsed(text: string | null): hls.types.MasterPlaylist {
  const playlist = hls.parse(text ?? '');
  if (!playlist.isMasterPlaylist) throw new Error('No multivariant playlist.');
  return playlist;
}

const listed = (tracks: readonly PlaylistTrack[], maxShortSide?: number) =>
  parsed(
    multivariantText({ tracks, captions: [], ...(maxShortSide === undefined ? {} : { maxShortSide }) }),
  ).variants.map(({ uri }) => uri);

test('an independent parser finds each rendition with its rates, codecs, size, frame rate and sound', () => {
  const text = multivariantText({
    tracks: [track('720'), track('360', {}, [[2, 50_000]]), sound()],
    captions: ['en', 'fr'],
  });
  const { variants, independentSegments } = parsed(text);
  expect(independentSegments).toBe(true);
  expect(variants.map(({ uri }) => uri)).toEqual(['360.m3u8', '720.m3u8']);
  const [low, high] = variants;
  expect(low).toMatchObject({
    bandwidth: 200_000 + 64_000,
    averageBandwidth: 200_000 + 64_000,
    codecs: 'avc1.64001e,mp4a.40.2',
    resolution: { width: 640, height: 360 },
    frameRate: 29.97,
  });
  expect(high?.audio).toMatchObject([{ groupId: 'sound', uri: 'audio.m3u8', isDefault: true }]);
  expect(high?.subtitles.map(({ name, language, uri }) => [name, language, uri])).toEqual([
    ['English', 'en', 'captions.en.m3u8'],
    ['français', 'fr', 'captions.fr.m3u8'],
  ]);
});

test('AV1 comes after H.264; every name can be led elsewhere', () => {
  expect(listed([track('av1-360'), track('720'), track('av1-720'), track('360')])).toEqual([
    '360.m3u8',
    '720.m3u8',
    'av1-360.m3u8',
    'av1-720.m3u8',
  ]);
  const text = multivariantText({ tracks: [track('360'), sound()], captions: ['en'], prefix: 'v/' });
  expect([...text!.matchAll(/^[^#].*|URI="[^"]+"/gm)].map(([name]) => name)).toEqual([
    'URI="v/audio.m3u8"',
    'URI="v/captions.en.m3u8"',
    'v/360.m3u8',
  ]);
});

test('only complete tracks are listed, or the first one while it grows; nothing while there is nothing to play', () => {
  const growing = { isComplete: false };
  expect(listed([track('360'), track('720', growing)])).toEqual(['360.m3u8']);
  expect(listed([track('540', growing), track('360', growing)])).toEqual(['360.m3u8']);
  expect(multivariantText({ tracks: [track('360', growing, [])], captions: [] })).toBeNull();
  expect(multivariantText({ tracks: [track('360'), sound([], false)], captions: [] })).toBeNull();
  expect(multivariantText({ tracks: [sound()], captions: [] })).toBeNull();
});

test('where lower renditions come first, larger ones are left out, but never all of them', () => {
  const all = [track('360'), track('540'), track('1080')];
  expect(listed(all, 540)).toEqual(['360.m3u8', '540.m3u8']);
  expect(listed(all, 360)).toEqual(['360.m3u8']);
  expect(listed([track('1080')], 360)).toEqual(['1080.m3u8']);
  expect(listed([track('360', { width: 360, height: 640 })], 360)).toEqual(['360.m3u8']);
});

test('the bandwidth is that of the densest segment; a last one of a frame counts with the one before it', () => {
  const sizes = [
    [2, 100_000],
    [2, 300_000],
    [2, 100_000],
    [0.04, 20_000],
  ];
  expect(peakBps(track('360', {}, sizes))).toBe(1_200_000);
  expect(averageBps(track('360', {}, sizes))).toBeCloseTo((520_000 * 8) / 6.04, 3);
  expect(peakBps(track('360', {}, [[0.4, 10_000]]))).toBe(200_000);
});

test('a playlist grows as an event and ends as what it is', () => {
  const sizes = [
    [2, 1],
    [2.4, 1],
    [0.5, 1],
  ];
  const growing = hls.parse(mediaPlaylistText(track('360', { isComplete: false }, sizes)));
  const whole = hls.parse(mediaPlaylistText(track('360', {}, sizes)));
  if (growing.isMasterPlaylist || whole.isMasterPlaylist) throw new Error('No media playlist.');
  const { segments, ...rest } = growing as hls.types.MediaPlaylist;
  expect(rest).toMatchObject({ playlistType: 'EVENT', endlist: false, targetDuration: 2 });
  expect(whole).toMatchObject({ playlistType: 'VOD', endlist: true, targetDuration: 2 });
  expect(segments.map(({ uri, duration, map }) => [uri, duration, map?.uri])).toEqual([
    ['360/0.m4s', 2, '360/init.mp4'],
    ['360/1.m4s', 2.4, '360/init.mp4'],
    ['360/2.m4s', 0.5, '360/init.mp4'],
  ]);
});

test('no segment is longer than the target, rounded', () => {
  for (const longest of [0.1, 2.49, 2.5, 6.2]) {
    const playlist = hls.parse(mediaPlaylistText(track('360', {}, [[longest, 1]])));
    if (playlist.isMasterPlaylist) throw new Error('No media playlist.');
    const { targetDuration } = playlist as hls.types.MediaPlaylist;
    expect(targetDuration).toBeGreaterThanOrEqual(Math.round(longest));
  }
});

test('captions are a playlist of one file', () => {
  const playlist = hls.parse(captionsPlaylistText('fr', 61_500));
  expect(playlist).toMatchObject({
    endlist: true,
    targetDuration: 62,
    segments: [{ uri: 'captions.fr.vtt', duration: 61.5 }],
  });
});

testWith(
  ['ffmpeg', 'ffprobe'],
  'ffprobe reads all tracks of a playlist, and the rates it tells are those of the files',
  async () => {
    using folder = temporaryFolder();
    const video = await encoded(folder.path, '160', [
      '-map',
      '0:v',
      '-c:v',
      'libx264',
      '-g',
      '20',
      '-bf',
      '0',
    ]);
    const audio = await encoded(folder.path, 'audio', ['-map', '1:a', '-c:a', 'aac', '-b:a', '64k']);
    const tracks = [
      track('160', { width: 160, height: 90, frameRate: 10, codecs: 'avc1.64000a', segments: video }),
      { ...sound(), segments: audio },
    ];
    for (const each of tracks)
      await Bun.write(join(folder.path, `${each.name}.m3u8`), mediaPlaylistText(each));
    const master = join(folder.path, 'master.m3u8');
    const text = multivariantText({ tracks, captions: [] })!;
    await Bun.write(master, text);
    const probed = await run('ffprobe', ['-of', 'json', '-show_streams', '-show_format', master]);
    const { streams, format } = JSON.parse(probed) as {
      streams: { codec_type: string }[];
      format: { duration: string };
    };
    expect(streams.map(({ codec_type: type }) => type).toSorted()).toEqual(['audio', 'video']);
    expect(Number(format.duration)).toBeWithin(3.9, 4.2);
    const measured = Math.max(...video.map(({ sizeBytes, durationUs }) => (sizeBytes * 8e6) / durationUs));
    const told = parsed(text).variants[0]!.bandwidth - peakBps(tracks[1]!);
    expect(Math.abs(told - measured) / measured).toBeLessThan(0.1);
  },
);

/** Four seconds in segments of two, in a folder of the track's name. */
async function encoded(
  folder: string,
  name: string,
  codec: readonly string[],
): Promise<PlaylistTrack['segments']> {
  const input = [
    '-f',
    'lavfi',
    '-i',
    'testsrc2=size=160x90:rate=10:duration=4',
    '-f',
    'lavfi',
    '-i',
    'sine=duration=4',
  ];
  const hlsFlags = [
    '-f',
    'hls',
    '-hls_time',
    '2',
    '-hls_segment_type',
    'fmp4',
    '-hls_list_size',
    '0',
    '-start_number',
    '0',
  ];
  const at = join(folder, name);
  await Bun.write(join(at, '.keep'), '');
  const names = ['-hls_fmp4_init_filename', 'init.mp4', '-hls_segment_filename', join(at, '%d.m4s')];
  await run('ffmpeg', ['-y', ...input, ...codec, ...hlsFlags, ...names, join(at, 'list.m3u8')]);
  const list = hls.parse(await Bun.file(join(at, 'list.m3u8')).text());
  if (list.isMasterPlaylist) throw new Error('No media playlist.');
  const { segments } = list as hls.types.MediaPlaylist;
  expect((await readdir(at)).filter((file) => file.endsWith('.m4s'))).toHaveLength(segments.length);
  return Promise.all(
    segments.map(async ({ duration }, number) => ({
      durationUs: Math.round(duration * 1e6),
      sizeBytes: (await stat(join(at, `${number}.m4s`))).size,
    })),
  );
}

async function run(tool: 'ffmpeg' | 'ffprobe', args: readonly string[]): Promise<string> {
  const child = Bun.spawn([getTool(tool), '-v', 'error', ...args], { stdout: 'pipe', stderr: 'pipe' });
  const said = await new Response(child.stdout).text();
  if ((await child.exited) !== 0) throw new Error(await new Response(child.stderr).text());
  return said;
}
