// Why a video is not taken, in words that tell a reporter what to do. Codes are stable.

export interface MediaProblem {
  readonly code: string;
  /** One or two sentences, safe to show. */
  readonly message: string;
}

const AGAIN = 'Ask for the original file and send it again.';
const NO_FFMPEG =
  "It has to be converted, and the newsroom's machine has no ffmpeg for that: its operator can install it (apt-get install ffmpeg, or brew install ffmpeg).";

/** Sentences with figures in them are functions. */
export const REFUSALS = {
  empty: say('empty', 'This file is empty (0 bytes). Send the video again.'),
  notVideo: (kind: string) =>
    say(
      'not_video',
      `This is ${kind}, not a video that can be shown. Send a video file, as it left the phone.`,
    ),
  unknownFormat: say(
    'unknown_format',
    'This is no kind of video that is known here, whatever its name says. Send the video as it left the phone.',
  ),
  cutOff: (missingBytes: number) =>
    say(
      'cut_off',
      `This video is cut off: ${missingBytes > 0 ? `at least ${amount(missingBytes)} are missing` : 'its end is missing'}. Send it again.`,
    ),
  damaged: say('damaged', `This video is damaged: parts of it contradict each other. ${AGAIN}`),
  noVideo: (hasSound: boolean) =>
    say(
      'no_video',
      hasSound ? 'There is only sound in this file, no video.' : 'There is no video in this file.',
    ),
  severalVideos: (count: number) =>
    say('several_videos', `There are ${count} videos in this one file. Send each as a file of its own.`),
  tooManyTracks: (count: number, most: number) =>
    say(
      'too_many_tracks',
      `This file has ${count} tracks; ${most} is the limit. Export it again as one video.`,
    ),
  /** The next four: what browsers do not play as it is, on a machine that cannot convert it. */
  needsFfmpeg: (what: string) =>
    say('needs_ffmpeg', `This is ${what}. ${NO_FFMPEG} Or send the video as MP4 (H.264 with AAC sound).`),
  videoCodec: (name: string) =>
    say(
      'video_codec',
      `This video is ${name}. ${NO_FFMPEG} Or send it as H.264: on an iPhone, set the camera to "Most Compatible".`,
    ),
  colourDepth: say(
    'colour_depth',
    `This video is H.264 with more than 8 bits or with 4:2:2 colour. ${NO_FFMPEG} Or export it as ordinary H.264.`,
  ),
  audioCodec: (name: string) =>
    say('audio_codec', `The sound of this video is ${name}. ${NO_FFMPEG} Or export it with AAC sound.`),
  /** What not even ffmpeg reads. */
  unknownCodec: (name: string) =>
    say(
      'unknown_codec',
      `This video is ${name}, which cannot be read here. Export it as H.264 or HEVC and send it again.`,
    ),
  noBaseLayer: say(
    'no_base_layer',
    'This video is Dolby Vision of a kind that cannot be converted to ordinary colours. Export it as SDR or HDR10.',
  ),
  isProtected: say(
    'protected',
    'This video is copy-protected, so it cannot be shown. Send an unprotected file.',
  ),
  edited: say(
    'edited',
    'This video is a list of cuts from a longer recording, and what was cut out is still in the file. Export it as a new video.',
  ),
  tooLong: (most: number) =>
    say(
      'too_long',
      `This video is longer than ${Math.round(most / 60_000)} minutes. Cut it to what matters.`,
    ),
  tooManyPixels: (width: number, height: number) =>
    say('too_many_pixels', `The picture is too large (${width} x ${height}). Export it at 8K or less.`),
  tooSmall: (width: number, height: number) =>
    say('too_small', `The picture is only ${width} x ${height}: there is nothing to see. ${AGAIN}`),
  tooManySamples: say('too_many_samples', 'This video has more frames than can be handled. Export it again.'),
  tookTooLong: say('took_too_long', `This video could not be read in reasonable time. ${AGAIN}`),
  unreadable: say('unreadable', `This video could not be read. ${AGAIN}`),
  notClean: say(
    'not_clean',
    'Private details in this video (place, device, names) could not be taken out, so it is not used. Export it again.',
  ),
} as const;

const VIDEO_NAMES: Readonly<Record<string, string>> = {
  hvc1: 'HEVC (H.265)',
  hev1: 'HEVC (H.265)',
  dvh1: 'Dolby Vision',
  dvhe: 'Dolby Vision',
  av01: 'AV1',
  vp09: 'VP9',
  vp08: 'VP8',
  mp4v: 'MPEG-4 Visual',
  s263: 'H.263',
  jpeg: 'Motion JPEG',
  mjpa: 'Motion JPEG',
  apcn: 'ProRes',
  apch: 'ProRes',
  apcs: 'ProRes',
  apco: 'ProRes',
  ap4h: 'ProRes',
};

const AUDIO_NAMES: Readonly<Record<string, string>> = {
  samr: 'AMR',
  sawb: 'AMR',
  'ac-3': 'Dolby Digital',
  'ec-3': 'Dolby Digital',
  Opus: 'Opus',
  alac: 'Apple Lossless',
  sowt: 'uncompressed',
  twos: 'uncompressed',
  lpcm: 'uncompressed',
  apac: 'Apple spatial sound',
};

/** How people call a sample description's format. */
export function videoCodecName(format: string): string {
  return VIDEO_NAMES[format] ?? unknownName(format);
}

export function audioCodecName(format: string): string {
  return AUDIO_NAMES[format] ?? unknownName(format);
}

function unknownName(format: string): string {
  return /^[\w.-]{2,4}$/.test(format.trim()) ? `of the kind "${format.trim()}"` : 'of an unknown kind';
}

function say(code: string, message: string): MediaProblem {
  return { code, message };
}

function amount(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
