// What a caption is once it has been read: a time and words, without anything that a player could take for more.

/** Words of one look and one voice. `text` is plain and may hold line breaks (`\n`). */
export interface Part {
  readonly text: string;
  readonly isItalic: boolean;
  readonly isBold: boolean;
  /** Who says it, where the file names somebody. */
  readonly speaker: string | null;
}

/** From `startMs` until `endMs`, in milliseconds from the beginning of the clip. */
export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly parts: readonly Part[];
}

/** `repaired`: changed, so that it works. `lost`: left out, because nobody but a person can mend it. `advice`: kept as it is. */
export interface CaptionNote {
  readonly level: 'repaired' | 'lost' | 'advice';
  /** Stable, for programs. */
  readonly code: string;
  /** Line of the file, from 1; null where it is about the whole file. */
  readonly line: number | null;
  /** What it is and what was done, in one sentence. */
  readonly message: string;
}

export function textOf(cue: Pick<Cue, 'parts'>): string {
  return cue.parts.map(({ text }) => text).join('');
}
