// What people send by mistake, and what somebody might send on purpose.

import { changed, clip, playable, refused, written, type CorpusEntry } from './entry.ts';
import { cutTo, flipped, renamed, withJpegSize, withoutIndex, withTracks } from './changes.ts';
import { AAC, H264 } from './codecs.ts';

const EITHER = { outcome: 'either' } as const;
const TINY_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const ACCIDENTS: readonly CorpusEntry[] = [
  changed('cut-at-30', 'h264-high', cutTo(0.3), refused('cut_off')),
  changed('cut-at-60', 'h264-high', cutTo(0.6), refused('cut_off')),
  changed('cut-at-95', 'h264-high', cutTo(0.95), refused('cut_off')),
  changed('cut-behind-index', 'index-first', cutTo(0.8), refused('cut_off')),
  changed('cut-webm', 'vp9-webm', cutTo(0.7), refused('cut_off'), 'webm'),
  // A part of a transport stream is a shorter one.
  changed('cut-ts', 'mpeg2-ts', cutTo(0.6), EITHER, 'ts'),
  changed('cut-avi', 'mpeg4-avi', cutTo(0.6), refused('cut_off'), 'avi'),
  changed('without-index', 'h264-high', withoutIndex, refused('cut_off')),
  written('nothing', 'mp4', () => Buffer.alloc(0), refused('empty')),
  written('zeros', 'mp4', () => Buffer.alloc(50_000), refused('unknown_format')),
  written('text', 'mp4', () => Buffer.from('This happened on Sunday.\n'.repeat(100)), refused('not_video')),
  written('random', 'mp4', () => noise(100_000), refused('unknown_format')),
  written('picture', 'mp4', () => Buffer.from(TINY_PNG, 'base64'), refused('not_video')),
  clip('only-sound', 'mp4', { output: `-map 1:a ${AAC}` }, refused('no_video')),
  clip('only-sound-webm', 'webm', { output: '-map 1:a -c:a libopus' }, refused('no_video')),
  changed('flipped-media', 'h264-high', flipped('mdat', 211), EITHER),
  changed('flipped-index', 'h264-high', flipped('moov', 97), EITHER),
];

const ATTACKS: readonly CorpusEntry[] = [
  // Text that a careless reader would take for a list of other files.
  written(
    'playlist',
    'mp4',
    () => Buffer.from('#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile:/etc/passwd\n#EXT-X-ENDLIST\n'),
    refused('not_video'),
  ),
  changed('protected', 'h264-high', renamed('avc1', 'encv', 2), refused('protected')),
  changed('1000-tracks', 'h264-high', withTracks(1000), refused('too_many_tracks')),
  clip('10-hours', 'mp4', { rate: '1/600', seconds: 36_000, sound: null, output: H264 }, refused('too_long')),
  clip(
    '10-hours-mkv',
    'mkv',
    { rate: '1/600', seconds: 36_000, sound: null, output: H264 },
    refused('too_long'),
  ),
  clip(
    '16k-pixels',
    'mov',
    {
      width: 64,
      height: 36,
      rate: '1',
      seconds: 1,
      sound: null,
      colour: 'scale=16384:9216,format=gray',
      output: '-c:v mjpeg -strict -2',
    },
    refused('too_many_pixels'),
  ),
  // A few bytes that claim to be a picture of four gigapixels.
  changed('bomb', 'mjpeg-mov', withJpegSize(65_500, 65_500), refused('unreadable'), 'mov'),
  changed('bomb-avi', 'mjpeg-avi', withJpegSize(65_500, 65_500), refused('unreadable'), 'avi'),
];

export const DAMAGE: readonly CorpusEntry[] = [
  ...ACCIDENTS,
  ...ATTACKS,
  clip('h264-in-wrong-name', 'jpg', { output: `${H264} ${AAC} -f mp4` }, playable()),
];

/** The same bytes each time, of no known kind. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 88_172_645;
  for (let at = 0; at < length; at++) {
    // xorshift32: Marsaglia, "Xorshift RNGs", 2003
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 255;
  }
  return bytes;
}
