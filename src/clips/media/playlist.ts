// HLS playlists (RFC 8216bis) of a version's tracks. Everything is named relative to the playlist, so that it also works
// below a preview's address. Bandwidths are measured from the segments there are, sound included.

import type { ClipRendition } from '../clip.ts';
import { initName, playlistName, segmentName } from './names.ts';

export interface PlaylistSegment {
  readonly durationUs: number;
  readonly sizeBytes: number;
}

export interface PlaylistTrack extends ClipRendition {
  readonly segments: readonly PlaylistSegment[];
}

export interface Multivariant {
  readonly tracks: readonly PlaylistTrack[];
  /** Languages, as BCP 47 tags. */
  readonly captions: readonly string[];
  /** Stands before every name: where the playlist lies elsewhere than what it lists. */
  readonly prefix?: string;
  /** Pictures with a longer short side are left out, as long as there is a smaller one. */
  readonly maxShortSide?: number;
}

const LEAST_TARGET_S = 2; // what is encoded here has segments of 2 s; a target must not grow with the playlist

/** What a player begins with; null while there is nothing that it could play. */
export function multivariantText(asked: Multivariant): string | null {
  const { captions, prefix = '' } = asked;
  const sound = asked.tracks.find(isSound);
  const pictures = listedPictures(asked);
  if (pictures.length === 0 || sound?.segments.length === 0) return null;
  const groups = [
    ...(sound === undefined ? [] : ['AUDIO="sound"']),
    ...(captions.length === 0 ? [] : ['SUBTITLES="captions"']),
  ];
  return lines([
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...(sound === undefined
      ? []
      : [
          `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Sound",DEFAULT=YES,AUTOSELECT=YES,URI="${prefix}${playlistName(sound.name)}"`,
        ]),
    ...captions.map(
      (language) =>
        `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="${languageName(language)}",LANGUAGE="${language}",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="${prefix}${captionsPlaylistName(language)}"`,
    ),
    ...pictures.flatMap((track) => [
      `#EXT-X-STREAM-INF:${[...variantOf(track, sound), ...groups].join(',')}`,
      prefix + playlistName(track.name),
    ]),
  ]);
}

function variantOf(track: PlaylistTrack, sound: PlaylistTrack | undefined): string[] {
  const both = sound === undefined ? [track] : [track, sound];
  const sum = (of: (track: PlaylistTrack) => number) =>
    Math.ceil(both.reduce((total, each) => total + of(each), 0));
  return [
    `BANDWIDTH=${sum(peakBps)}`,
    `AVERAGE-BANDWIDTH=${sum(averageBps)}`,
    `CODECS="${both.map(({ codecs }) => codecs).join(',')}"`,
    `RESOLUTION=${track.width}x${track.height}`,
    ...(track.frameRate === null ? [] : [`FRAME-RATE=${track.frameRate.toFixed(3)}`]),
  ];
}

/** Complete tracks, or the first one while it grows: H.264 before AV1, smaller ones first. */
function listedPictures({ tracks, maxShortSide = Infinity }: Multivariant): readonly PlaylistTrack[] {
  const playable = tracks
    .filter((track) => !isSound(track) && track.segments.length > 0)
    .toSorted((a, b) => Number(isAv1(a)) - Number(isAv1(b)) || shortSide(a) - shortSide(b));
  const complete = playable.filter((track) => track.isComplete);
  const listed = complete.length > 0 ? complete : playable.slice(0, 1);
  const small = listed.filter((track) => shortSide(track) <= maxShortSide);
  return small.length > 0 ? small : listed.slice(0, 1);
}

/** One track's segments: they are added to it until it is complete. */
export function mediaPlaylistText(track: PlaylistTrack): string {
  const seconds = track.segments.map(({ durationUs }) => durationUs / 1e6);
  return lines([
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${targetOf(track)}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    `#EXT-X-PLAYLIST-TYPE:${track.isComplete ? 'VOD' : 'EVENT'}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="${initName(track.name)}"`,
    ...seconds.flatMap((duration, number) => [
      `#EXTINF:${duration.toFixed(6)},`,
      segmentName(track.name, number),
    ]),
    ...(track.isComplete ? ['#EXT-X-ENDLIST'] : []),
  ]);
}

/** `captions.fr.m3u8` */
export function captionsPlaylistName(language: string): string {
  return `captions.${language}.m3u8`;
}

/** Captions as a track: one WebVTT file is its only segment. */
export function captionsPlaylistText(language: string, durationMs: number): string {
  return lines([
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.max(1, Math.ceil(durationMs / 1000))}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    `#EXTINF:${(durationMs / 1000).toFixed(6)},`,
    `captions.${language}.vtt`,
    '#EXT-X-ENDLIST',
  ]);
}

/** In whole seconds: no segment is longer, rounded (section 4.4.3.1). */
function targetOf({ segments }: PlaylistTrack): number {
  return segments.reduce(
    (longest, { durationUs }) => Math.max(longest, Math.round(durationUs / 1e6)),
    LEAST_TARGET_S,
  );
}

/**
 * The largest bit rate of neighbouring segments that last between half and one and a half targets together: a last
 * segment of one frame counts with the one before it (section 4.4.6.2).
 */
export function peakBps(track: PlaylistTrack): number {
  const { segments } = track;
  const targetUs = targetOf(track) * 1e6;
  let peak = 0;
  for (let first = 0; first < segments.length; first++) {
    let durationUs = 0;
    let bits = 0;
    for (let last = first; last < segments.length; last++) {
      durationUs += segments[last]!.durationUs;
      bits += segments[last]!.sizeBytes * 8;
      if (durationUs > targetUs * 1.5 && last > first) break;
      if (durationUs >= targetUs * 0.5) peak = Math.max(peak, (bits * 1e6) / durationUs);
    }
  }
  // A clip that is shorter than half a target has no other rate.
  return peak === 0 ? averageBps(track) : peak;
}

export function averageBps({ segments }: PlaylistTrack): number {
  const durationUs = segments.reduce((total, segment) => total + segment.durationUs, 0);
  const bits = segments.reduce((total, { sizeBytes }) => total + sizeBytes * 8, 0);
  return durationUs === 0 ? 0 : (bits * 1e6) / durationUs;
}

function isSound({ width }: ClipRendition): boolean {
  return width === null;
}

function isAv1({ codecs }: ClipRendition): boolean {
  return codecs.startsWith('av01');
}

function shortSide({ width, height }: ClipRendition): number {
  return Math.min(width ?? Infinity, height ?? Infinity);
}

/** In the language itself; a tag that nothing is known of stands for itself. */
function languageName(language: string): string {
  const name = new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(language) ?? language;
  return name.replaceAll(/["\r\n]/g, '');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
