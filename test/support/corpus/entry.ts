// What a file of the corpus is: how it is made, and what has to become of it.

import type { MediaReport } from '../../../src/platform/media/index.ts';

/** When the flash and the beep begin, where nothing else is said. */
export const FLASH_AT_MS = 1000;

export interface CorpusEntry {
  /** Unique; the file's name without its ending. */
  readonly name: string;
  /** The ending that the file is given; it may lie. */
  readonly ending: string;
  readonly made: Making;
  readonly expected: Expected;
}

export type Making =
  | { readonly by: 'ffmpeg'; readonly recipe: Recipe; readonly change?: Change }
  /** Another entry's bytes, changed. */
  | { readonly by: 'change'; readonly of: string; readonly change: Change }
  | { readonly by: 'bytes'; readonly bytes: () => Buffer };

export type Change = (bytes: Buffer) => Buffer;

/** The test picture and sound, and how ffmpeg encodes them. */
export interface Recipe {
  /** As shown, upright and in square pixels; 320 x 180 where not given. */
  readonly width?: number;
  readonly height?: number;
  readonly rate?: string;
  readonly seconds?: number;
  /** How the player has to turn what is coded; the picture is coded the other way round. */
  readonly turn?: { readonly rotation: 0 | 90 | 180 | 270; readonly isMirrored?: boolean };
  /** From RGB to what is encoded; BT.709 in 8-bit 4:2:0 where not given. */
  readonly colour?: string;
  /** The sound: its channel layout, or null for none; mono where not given. */
  readonly sound?: string | null;
  /** ffmpeg's arguments for encoder and container, after both inputs. */
  readonly output: string;
  /** Inputs behind picture and sound: arguments; paths of `files` are names only. */
  readonly more?: readonly string[];
  readonly files?: Readonly<Record<string, Buffer | string>>;
  /** Arguments behind `output`, for those with spaces in them. */
  readonly tags?: readonly string[];
  /** Copies the first result, whose name is `IN` here, with these arguments: for what only works on a whole file. */
  readonly copy?: string;
}

export type Expected =
  | ({ readonly outcome: 'playable' } & PlayableFacts)
  | { readonly outcome: 'refused'; readonly code: string }
  /** Damage that may go either way; but never a crash, and a refusal has a reason. */
  | { readonly outcome: 'either' };

/** What is true of the file when it is played; what is left out is not looked at. */
export interface PlayableFacts {
  readonly class: MediaReport['class'];
  readonly width: number;
  readonly height: number;
  readonly rotation: 0 | 90 | 180 | 270;
  readonly isMirrored: boolean;
  readonly hasAudio: boolean;
  /** How many tracks of sound can be played. */
  readonly sounds?: number;
  readonly range: MediaReport['video']['range'];
  readonly durationMs: number;
  readonly isVariableRate?: boolean;
  readonly codec?: string;
  /** Whether the four quadrants are seen as `picture.ts` says. */
  readonly hasQuadrants: boolean;
  /** When the picture flashes; null where it does not. */
  readonly flashAtMs: number | null;
  /** How much later than the flash the beep is heard. */
  readonly beepLateMs: number;
}

const PLAIN: PlayableFacts = {
  class: 'A',
  width: 320,
  height: 180,
  rotation: 0,
  isMirrored: false,
  hasAudio: true,
  range: 'sdr',
  durationMs: 2000,
  hasQuadrants: true,
  flashAtMs: FLASH_AT_MS,
  beepLateMs: 0,
};

/** A clip that has to play; `facts` are those in which it differs from a plain one. */
export function playable(facts: Partial<PlayableFacts> = {}): Expected {
  return { outcome: 'playable', ...PLAIN, ...facts };
}

export function refused(code: string): Expected {
  return { outcome: 'refused', code };
}

export function clip(
  name: string,
  ending: string,
  recipe: Recipe,
  expected: Expected = playable(),
  change?: Change,
): CorpusEntry {
  return {
    name,
    ending,
    made: { by: 'ffmpeg', recipe, ...(change === undefined ? {} : { change }) },
    expected,
  };
}

export function changed(
  name: string,
  of: string,
  change: Change,
  expected: Expected,
  ending = 'mp4',
): CorpusEntry {
  return { name, ending, made: { by: 'change', of, change }, expected };
}

export function written(name: string, ending: string, bytes: () => Buffer, expected: Expected): CorpusEntry {
  return { name, ending, made: { by: 'bytes', bytes }, expected };
}
