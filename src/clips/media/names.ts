// Names of a version's files: the ends of their addresses.

import type { RenditionName } from '../clip.ts';

/** The clip as it came, repackaged without encoding: only of clips that browsers play as they are. */
export const SOURCE = 'source.mp4';
/** For readers who save data. */
export const LOW_DATA = '360.mp4';
/** What most readers get of a short clip. */
export const USUAL = '540.mp4';
/** The JPEG that every browser and every other site shows; others are `poster-{width}.jpg` and `.avif`. */
export const POSTER = 'poster.jpg';
export const SPRITE = 'storyboard.jpg';
export const STORYBOARD = 'storyboard.vtt';
export const MASTER = 'master.m3u8';

export function initName(rendition: RenditionName): string {
  return `${rendition}/init.mp4`;
}

/** Segments count from 0. */
export function segmentName(rendition: RenditionName, number: number): string {
  return `${rendition}/${number}.m4s`;
}

export function playlistName(rendition: RenditionName): string {
  return `${rendition}.m3u8`;
}
