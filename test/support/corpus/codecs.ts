// Codecs, colours and frame rates. Not here, because Debian's ffmpeg has no encoder for them: AMR, HE-AAC, and Dolby
// Vision, whose metadata only cameras and licensed programs write.

import { clip, playable, type CorpusEntry } from './entry.ts';
import { BT709 } from './picture.ts';

/** Tags that say BT.709, as phones write them. */
const SAYS_709 = '-colorspace bt709 -color_primaries bt709 -color_trc bt709';
export const H264 = `-c:v libx264 -preset ultrafast -bf 2 -g 30 ${SAYS_709}`;
export const AAC = '-c:a aac';
const HEVC = '-c:v libx265 -preset ultrafast -x265-params log-level=none:pools=1 -tag:v hvc1';
const HDR = (transfer: string) =>
  `${BT709},setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709,zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=2020:t=${transfer}:m=2020_ncl:r=tv,format=yuv420p10le`;
const SAYS_2020 = '-colorspace bt2020nc -color_primaries bt2020';

const b = (codec: string, facts: Parameters<typeof playable>[0] = {}) =>
  playable({ class: 'B', codec, ...facts });

export const CODECS: readonly CorpusEntry[] = [
  clip('h264-baseline', 'mp4', { output: `-c:v libx264 -preset ultrafast -profile:v baseline -g 30 ${AAC}` }),
  clip('h264-high', 'mp4', { output: `-c:v libx264 -preset veryfast -profile:v high -bf 2 -g 30 ${AAC}` }),
  clip('h264-mov', 'mov', { output: `${H264} ${AAC}` }),
  clip(
    'h264-10-bit',
    'mp4',
    { colour: BT709.replace('yuv420p', 'yuv420p10le'), output: `${H264} ${AAC}` },
    b('h264'),
  ),
  clip(
    'h264-422',
    'mp4',
    { colour: BT709.replace('yuv420p', 'yuv422p'), output: `${H264} ${AAC}` },
    b('h264'),
  ),
  clip(
    'h264-interlaced',
    'mp4',
    { output: `${H264} -flags +ilme+ildct -x264-params tff=1 ${AAC}` },
    b('h264'),
  ),
  clip('h264-mkv', 'mkv', { output: `${H264} ${AAC}` }, b('h264')),
  clip('hevc-8-bit', 'mp4', { output: `${HEVC} ${AAC}` }, b('hevc')),
  clip(
    'hevc-10-bit',
    'mov',
    { colour: BT709.replace('yuv420p', 'yuv420p10le'), output: `${HEVC} ${SAYS_709} ${AAC}` },
    b('hevc'),
  ),
  clip(
    'hevc-hlg',
    'mov',
    { colour: HDR('arib-std-b67'), output: `${HEVC} ${SAYS_2020} -color_trc arib-std-b67 ${AAC}` },
    playable({ class: 'C', codec: 'hevc', range: 'hlg' }),
  ),
  clip(
    'hevc-pq',
    'mp4',
    { colour: HDR('smpte2084'), output: `${HEVC} ${SAYS_2020} -color_trc smpte2084 ${AAC}` },
    playable({ class: 'C', codec: 'hevc', range: 'pq' }),
  ),
  clip('vp8-webm', 'webm', { output: '-c:v libvpx -deadline realtime -cpu-used 8 -c:a libvorbis' }, b('vp8')),
  clip(
    'vp9-webm',
    'webm',
    { output: '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus' },
    b('vp9'),
  ),
  clip(
    'vp9-without-duration',
    'webm',
    { output: '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus -f webm -live 1' },
    b('vp9'),
  ),
  clip('av1-webm', 'webm', { output: '-c:v libsvtav1 -preset 12 -c:a libopus' }, b('av1')),
  clip('av1-mp4', 'mp4', { output: `-c:v libsvtav1 -preset 12 ${AAC}` }, b('av1')),
  clip('mpeg4-avi', 'avi', { output: '-c:v mpeg4 -q:v 3 -c:a libmp3lame' }, b('mpeg4')),
  clip('mjpeg-avi', 'avi', { colour: fullRange(), output: '-c:v mjpeg -q:v 3 -c:a pcm_s16le' }, b('mjpeg')),
  clip('mjpeg-mov', 'mov', { colour: fullRange(), output: '-c:v mjpeg -q:v 3 -c:a pcm_s16le' }, b('mjpeg')),
  clip(
    'prores-mov',
    'mov',
    { colour: BT709.replace('yuv420p', 'yuv422p10le'), output: '-c:v prores_ks -profile:v 0 -c:a pcm_s16le' },
    b('prores'),
  ),
  clip('mpeg2-ts', 'ts', { output: '-c:v mpeg2video -q:v 3 -g 15 -c:a mp2' }, b('mpeg2video')),
  clip('mpeg2-ps', 'mpg', { output: '-c:v mpeg2video -q:v 3 -g 15 -c:a mp2 -f vob' }, b('mpeg2video')),
  clip('h264-mts', 'mts', { output: `${H264} -c:a ac3 -f mpegts -mpegts_m2ts_mode 1` }, b('h264')),
  clip(
    'h263-3gp',
    '3gp',
    { width: 352, height: 288, rate: '15', output: '-c:v h263 -q:v 3 -c:a aac -ar 8000 -ac 1 -f 3gp' },
    // The only sizes H.263 has are 128 x 96, 176 x 144, 352 x 288 and multiples of it.
    b('h263', { width: 352, height: 288 }),
  ),
  ...rates(),
  ...colours(),
];

function fullRange(): string {
  return 'scale=out_color_matrix=bt601:out_range=pc,format=yuvj420p';
}

function rates(): readonly CorpusEntry[] {
  const output = `${H264} ${AAC}`;
  return [
    clip('rate-15', 'mp4', { rate: '15', output }),
    clip('rate-24', 'mp4', { rate: '24000/1001', output }),
    clip('rate-60', 'mp4', { rate: '60', output }),
    clip('rate-120', 'mp4', { rate: '120', output }, playable({ class: 'C' })),
    clip('rate-240', 'mov', { rate: '240', output }, playable({ class: 'C' })),
    clip('rate-in-600ths', 'mov', { output: `${output} -video_track_timescale 600` }),
    clip(
      'rate-variable',
      'mp4',
      { colour: `select='not(between(mod(n,11),3,6))',${BT709}`, output: `${output} -fps_mode vfr` },
      playable({ isVariableRate: true }),
    ),
    clip(
      'rate-variable-hevc',
      'mov',
      { colour: `select='not(between(mod(n,11),3,6))',${BT709}`, output: `${HEVC} -fps_mode vfr ${AAC}` },
      b('hevc', { isVariableRate: true }),
    ),
  ];
}

function colours(): readonly CorpusEntry[] {
  const says601 = '-colorspace smpte170m -color_primaries smpte170m -color_trc smpte170m';
  const plain = '-c:v libx264 -preset ultrafast -bf 2 -g 30';
  return [
    clip('colour-601', 'mp4', {
      colour: BT709.replace('bt709', 'bt601'),
      output: `${plain} ${says601} ${AAC}`,
    }),
    clip('colour-untold', 'mp4', { colour: BT709.replace('bt709', 'bt601'), output: `${plain} ${AAC}` }),
    clip('colour-full-range', 'mp4', {
      colour: 'scale=out_color_matrix=bt709:out_range=pc,format=yuvj420p',
      output: `${plain} ${SAYS_709} -color_range pc ${AAC}`,
    }),
    clip(
      'colour-hlg-in-h264',
      'mp4',
      {
        colour: HDR('arib-std-b67').replace(/yuv420p10le$/, 'yuv420p'),
        output: `${plain} ${SAYS_2020} -color_trc arib-std-b67 ${AAC}`,
      },
      playable({ class: 'C', range: 'hlg' }),
    ),
  ];
}
