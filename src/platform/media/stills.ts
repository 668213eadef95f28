// From the stills of a clip: the one that stands for it, in the sizes that pages ask for, and the storyboard.

import type { Still } from './encode.ts';

export interface MadePicture {
  readonly path: string;
  readonly type: 'image/jpeg' | 'image/avif';
  readonly width: number;
  readonly height: number;
}

/** The still that stands for the clip best: not black, not blurred, not the first flash of a cut. */
export function chooseStill(_stills: readonly Still[]): Promise<Still | null> {
  throw new Error('Not here yet.');
}

/** The poster in every width, never larger than the still; written into `folder`. The first is the JPEG for everybody, at most 40 KiB. */
export function makePosters(_still: string, _folder: string): Promise<readonly MadePicture[]> {
  throw new Error('Not here yet.');
}

export interface Storyboard {
  readonly sprite: MadePicture;
  /** WebVTT whose cues name parts of `storyboard.jpg` by `#xywh=`. */
  readonly vtt: string;
}

export function makeStoryboard(
  _stills: readonly Still[],
  _durationMs: number,
  _folder: string,
): Promise<Storyboard | null> {
  throw new Error('Not here yet.');
}
