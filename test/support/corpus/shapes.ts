// Turns, sizes, sound and the ways in which a file can be put together.

import { clip, changed, playable, refused, type Change, type CorpusEntry } from './entry.ts';
import { renamed, turned, withLongMedia, withMatrix } from './changes.ts';
import { AAC, H264 } from './codecs.ts';
import { BT709 } from './picture.ts';

const PLAIN = `${H264} ${AAC}`;
const PORTRAIT = { width: 180, height: 320 } as const;

/** The small test picture in a large frame: drawn large, it takes seconds. */
const grown = (width: number, height: number) =>
  BT709.replace('scale=', `scale=${width}:${height}:flags=neighbor:`);

/** The second track of sound: its three names of a kind, and the box that would tell what it is after all. */
const asSpatial: Change = (bytes) =>
  [
    renamed('mp4a', 'apac', 4),
    renamed('mp4a', 'apac', 4),
    renamed('mp4a', 'apac', 4),
    renamed('esds', 'free', 2),
  ].reduce((changing, change) => change(changing), bytes);

const TURNS: readonly CorpusEntry[] = [
  clip(
    'turned-90',
    'mov',
    { ...PORTRAIT, turn: { rotation: 90 }, output: PLAIN },
    playable({ ...PORTRAIT, rotation: 90 }),
    turned(90),
  ),
  clip(
    'turned-180',
    'mp4',
    { turn: { rotation: 180 }, output: PLAIN },
    playable({ rotation: 180 }),
    turned(180),
  ),
  clip(
    'turned-270',
    'mp4',
    { ...PORTRAIT, turn: { rotation: 270 }, output: PLAIN },
    playable({ ...PORTRAIT, rotation: 270 }),
    turned(270),
  ),
  clip(
    'mirrored',
    'mp4',
    { turn: { rotation: 0, isMirrored: true }, output: PLAIN },
    playable({ class: 'B', isMirrored: true }),
    turned(0, true),
  ),
  clip(
    'mirrored-and-turned',
    'mov',
    { ...PORTRAIT, turn: { rotation: 90, isMirrored: true }, output: PLAIN },
    playable({ ...PORTRAIT, class: 'B', rotation: 90, isMirrored: true }),
    turned(90, true),
  ),
  clip(
    'hevc-turned-90',
    'mov',
    {
      ...PORTRAIT,
      turn: { rotation: 90 },
      output: `-c:v libx265 -preset ultrafast -x265-params log-level=none:pools=1 -tag:v hvc1 ${AAC}`,
    },
    playable({ ...PORTRAIT, class: 'B', rotation: 90 }),
    turned(90),
  ),
  clip('matrix-of-zeros', 'mp4', { output: PLAIN }, playable({ class: 'B' }), withMatrix([0, 0, 0, 0])),
  clip('matrix-askew', 'mp4', { output: PLAIN }, playable({ class: 'B' }), turned(30)),
  clip('matrix-doubled', 'mp4', { output: PLAIN }, playable(), withMatrix([2, 0, 0, 2])),
];

const SIZES: readonly CorpusEntry[] = [
  clip('portrait', 'mp4', { ...PORTRAIT, output: PLAIN }, playable(PORTRAIT)),
  clip(
    'odd-size',
    'mp4',
    { width: 321, height: 181, output: `-c:v mpeg4 -q:v 3 ${AAC}` },
    playable({ class: 'B', width: 321, height: 181 }),
  ),
  clip('one-point', 'mp4', { width: 1, height: 1, output: `-c:v mpeg4 ${AAC}` }, refused('too_small')),
  clip(
    'smallest',
    'mp4',
    { width: 16, height: 16, output: PLAIN },
    playable({ width: 16, height: 16, hasQuadrants: false }),
  ),
  clip(
    'wide-pixels',
    'mp4',
    { colour: `scale=240:180,setsar=4/3,${BT709}`, output: PLAIN },
    playable({ class: 'B' }),
  ),
  clip(
    '1080p',
    'mp4',
    { seconds: 1, colour: grown(1920, 1080), output: PLAIN },
    playable({ width: 1920, height: 1080, durationMs: 1000, flashAtMs: null }),
  ),
  clip(
    '4k',
    'mp4',
    { seconds: 0.5, colour: grown(3840, 2160), output: PLAIN },
    playable({ class: 'C', width: 3840, height: 2160, durationMs: 500, flashAtMs: null }),
  ),
  clip(
    'high-bitrate',
    'mp4',
    {
      width: 640,
      height: 360,
      seconds: 1,
      colour: `${BT709},noise=alls=70:allf=t`,
      output: `${PLAIN} -qp 1`,
    },
    playable({ class: 'B', width: 640, height: 360, durationMs: 1000, hasQuadrants: false, flashAtMs: null }),
  ),
];

const SOUNDS: readonly CorpusEntry[] = [
  clip('silent', 'mp4', { sound: null, output: H264 }, playable({ hasAudio: false })),
  clip('sound-stereo', 'mp4', { sound: 'stereo', output: PLAIN }),
  clip('sound-5.1', 'mp4', { sound: '5.1', output: PLAIN }),
  clip('sound-two-tracks', 'mov', { output: `-map 0:v -map 1:a -map 1:a ${PLAIN}` }, playable({ sounds: 2 })),
  clip(
    'sound-spatial-beside',
    'mov',
    { output: `-map 0:v -map 1:a -map 1:a ${PLAIN}` },
    playable({ sounds: 1 }),
    // As an iPhone writes it: beside AAC a second track, of a kind that nothing else reads.
    asSpatial,
  ),
  clip('sound-pcm-8-khz', 'mov', { output: `${H264} -c:a pcm_s16le -ar 8000` }, playable({ class: 'B' })),
  clip(
    'sound-late',
    'mp4',
    { output: PLAIN, copy: '-i IN -itsoffset 0.3 -i IN -map 0:v -map 1:a' },
    playable({ durationMs: 2300, beepLateMs: 300 }),
  ),
  clip('sound-ac3', 'mp4', { sound: 'stereo', output: `${H264} -c:a ac3` }, playable({ class: 'B' })),
  clip('sound-opus', 'mp4', { output: `${H264} -c:a libopus` }, playable({ class: 'B' })),
  clip('sound-mp3', 'mp4', { output: `${H264} -c:a libmp3lame` }, playable({ class: 'B' })),
];

/** As a piece of a longer recording: its times begin at ten seconds. */
const LATE = '-i IN -output_ts_offset 10';

/** Without frames out of order: in fragments there is no edit list that would take their delay back. */
const IN_ORDER = PLAIN.replace('-bf 2', '-bf 0');

const STRUCTURES: readonly CorpusEntry[] = [
  clip('index-first', 'mp4', { output: `${PLAIN} -movflags +faststart` }),
  clip(
    'fragmented',
    'mp4',
    { output: `${IN_ORDER} -movflags frag_keyframe+empty_moov` },
    playable({ class: 'B' }),
  ),
  clip(
    'fragmented-low-delay',
    'mp4',
    { output: `${IN_ORDER} -movflags frag_every_frame+empty_moov+default_base_moof` },
    playable({ class: 'B' }),
  ),
  changed('long-media', 'h264-high', withLongMedia, playable()),
  clip('negative-times', 'mp4', { output: `${PLAIN} -movflags negative_cts_offsets` }),
  clip(
    'cut-by-edit-list',
    'mp4',
    { seconds: 4, output: `${H264.replace('-g 30', '-g 300')} ${AAC}`, copy: '-ss 0.6 -i IN' },
    playable({ class: 'B', durationMs: 3400, flashAtMs: 400 }),
  ),
  clip(
    'one-keyframe',
    'mp4',
    { seconds: 6, output: `${H264.replace('-g 30', '-g 9999')} ${AAC}` },
    playable({ class: 'B', durationMs: 6000 }),
  ),
  clip('two-videos', 'mp4', { output: `-map 0:v -map 0:v -map 1:a ${PLAIN}` }, playable({ class: 'B' })),
  clip('starts-late', 'mp4', { output: PLAIN, copy: LATE }, playable({ class: 'B' })),
  clip('starts-late-mkv', 'mkv', { output: PLAIN, copy: LATE }, playable({ class: 'B' })),
  clip('starts-late-ts', 'ts', { output: PLAIN, copy: LATE }, playable({ class: 'B' })),
  clip('timecode-track', 'mov', { output: `${PLAIN} -timecode 01:02:03:04` }),
];

export const SHAPES: readonly CorpusEntry[] = [...TURNS, ...SIZES, ...SOUNDS, ...STRUCTURES];
