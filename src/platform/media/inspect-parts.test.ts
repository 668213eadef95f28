// The small judgements behind a report, each by itself: turns, places, origins, kinds of files.

import { describe, expect, test } from 'bun:test';
import { containerOf } from './container.ts';
import { chooseAudio, chooseVideo, describeVideo, lacksBaseLayer } from './describe-streams.ts';
import { originOf } from './origin.ts';
import { placeOf, readPrivateDetails, tagsOf } from './private-details.ts';
import type { ProbedStream } from './run-ffprobe.ts';
import { turnOf } from './turn.ts';

describe('a matrix', () => {
  test.each([
    ['upright', [1, 0, 0, 1], 0, false, true],
    ['a quarter clockwise', [0, 1, -1, 0], 90, false, true],
    ['half a turn', [-1, 0, 0, -1], 180, false, true],
    ['three quarters', [0, -1, 1, 0], 270, false, true],
    ['left and right changed', [-1, 0, 0, 1], 0, true, true],
    ['top and bottom changed', [1, 0, 0, -1], 180, true, true],
    ['a quarter of a mirrored picture', [0, -1, -1, 0], 90, true, true],
    ['twice as large', [2, 0, 0, 2], 0, false, true],
    ['askew by 30 degrees', [0.866, 0.5, -0.5, 0.866], 0, false, false],
    ['askew by 60 degrees', [0.5, 0.866, -0.866, 0.5], 90, false, false],
    ['nothing at all', [0, 0, 0, 0], 0, false, false],
  ] as const)('%s', (_, parts, rotation, isMirrored, isExact) => {
    expect(turnOf(parts)).toEqual({ rotation, isMirrored, isExact });
  });
});

describe('a place', () => {
  test.each([
    ['+48.8530+002.3499/', { latitude: 48.853, longitude: 2.3499 }],
    ['+27.5916+086.5640+8850.000/', { latitude: 27.5916, longitude: 86.564 }],
    ['-33.8568+151.2153/', { latitude: -33.8568, longitude: 151.2153 }],
    ['+4851.18+00220.994/', { latitude: 48.853, longitude: 2.349_9 }],
    ['+485110.8-0022059.64/', { latitude: 48.853, longitude: -2.3499 }],
  ])('%s is read', (text, place) => {
    expect(placeOf(text)).toEqual(place);
  });

  test.each(['', 'Paris', '+00.0000+000.0000/', '+95.0000+000.0000/', '+48.8530', '+4.85+2.34/'])(
    '"%s" is none',
    (text) => {
      expect(placeOf(text)).toBeNull();
    },
  );
});

const tags = (entries: Readonly<Record<string, string>>) =>
  tagsOf({ streams: [], format: { tags: { ...entries } } });

test('a clock that was never set tells no time', () => {
  expect(readPrivateDetails(tags({ creation_time: '1904-01-01T00:00:00.000000Z' })).recordedAt).toBeNull();
  expect(readPrivateDetails(tags({ creation_time: '2026-01-02T03:04:05.000000Z' })).recordedAt).toBe(
    '2026-01-02T03:04:05.000000Z',
  );
});

describe('a file that', () => {
  test.each([
    ['names its phone', { 'com.apple.quicktime.make': 'Apple' }, true, true, 'camera'],
    ['ffmpeg wrote', { encoder: 'Lavf60.3.100' }, true, true, 'export'],
    ['an iPhone wrote without its name', { handler_name: 'Core Media Video' }, false, true, 'export'],
    ['an iPhone wrote with its name', { handler_name: 'Core Media Video' }, true, true, 'camera'],
    ['comes from a social network', { handler_name: 'Twitter-vork muxer' }, false, false, 'export'],
    ['an Android phone wrote', { 'com.android.version': '14' }, false, true, 'unknown'],
    ['says nothing', {}, false, false, 'export'],
  ] as const)('%s', (_, entries, isNamed, isDated, origin) => {
    const told = originOf(tags(entries), isNamed, isDated);
    expect(told.origin).toBe(origin);
    expect(told.originSigns.length).toBeGreaterThan(0);
  });
});

const stream = (parts: Partial<ProbedStream>): ProbedStream => ({
  index: 0,
  width: 0,
  height: 0,
  channels: 0,
  tags: {},
  side_data_list: [],
  ...parts,
});
const marks = { default: 0, attached_pic: 0, still_image: 0, timed_thumbnails: 0 };

test('the video is what moves, never a cover or a thumbnail', () => {
  const cover = stream({
    codec_type: 'video',
    width: 4000,
    height: 4000,
    disposition: { ...marks, attached_pic: 1 },
  });
  const thumbnail = stream({ index: 1, codec_type: 'video', width: 900, height: 900, nb_frames: '1' });
  const video = stream({ index: 2, codec_type: 'video', width: 320, height: 180, nb_frames: '60' });
  expect(chooseVideo([cover, thumbnail, video])?.index).toBe(2);
  expect(chooseVideo([cover])).toBeUndefined();
});

test('the sound is what can be decoded, the default first', () => {
  const sound = { codec_type: 'audio', sample_rate: '48000', channels: 2 };
  const spatial = stream({ ...sound, index: 1, disposition: { ...marks, default: 1 } });
  const pcm = stream({ ...sound, index: 2, codec_name: 'pcm_s16le' });
  const aac = stream({ ...sound, index: 3, codec_name: 'aac' });
  expect(chooseAudio([spatial, pcm, aac]).map(({ stream: index }) => index)).toEqual([3, 2]);
});

test('Dolby Vision is told, and whether ordinary players see right colours in it', () => {
  const vision = (compatibility: number) =>
    stream({
      pix_fmt: 'yuv420p10le',
      color_transfer: 'arib-std-b67',
      side_data_list: [
        {
          side_data_type: 'DOVI configuration record',
          dv_profile: 8,
          dv_bl_signal_compatibility_id: compatibility,
        },
      ],
    });
  const described = describeVideo(vision(4), { streams: [], format: { tags: {} } }, 1000);
  expect(described).toMatchObject({ range: 'dolby-vision', bitDepth: 10 });
  expect([lacksBaseLayer(vision(4)), lacksBaseLayer(vision(0))]).toEqual([false, true]);
});

describe('a kind of file is told by its bytes:', () => {
  const at = (text: string, length = 600) => Buffer.concat([Buffer.from(text, 'latin1')], length);
  const packets = (start: number, size: number) => {
    const bytes = Buffer.alloc(600);
    for (let packet = start; packet < 600; packet += size) bytes[packet] = 0x47;
    return bytes;
  };
  test.each([
    ['mp4', at('\0\0\0\x18ftypmp42')],
    ['mov', at('\0\0\0\x14ftypqt  ')],
    ['mov', at('\0\0\0\x08wide')],
    ['3gp', at('\0\0\0\x18ftyp3gp5')],
    ['webm', at('\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm')],
    ['matroska', at('\x1a\x45\xdf\xa3\xa3\x42\x82\x88matroska')],
    ['avi', at('RIFF\0\0\0\0AVI LIST')],
    ['mpegts', packets(0, 188)],
    ['mpegts', packets(4, 192)],
    ['mpeg', at('\0\0\x01\xba')],
  ])('%s', (kind, bytes) => {
    expect(containerOf(bytes)).toBe(kind as ReturnType<typeof containerOf>);
  });

  test.each([
    ['a photo', '\xff\xd8\xff'],
    ['a picture', '\x89PNG'],
    ['a PDF', '%PDF-1.7'],
    ['a ZIP archive', 'PK\x03\x04'],
    ['a sound recording', 'ID3'],
    ['a sound recording', 'RIFF\0\0\0\0WAVE'],
  ])('%s is no video', (kind, start) => {
    expect(containerOf(at(start))).toMatchObject({
      code: 'not_video',
      message: expect.stringContaining(kind),
    });
  });
});
