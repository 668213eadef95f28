// What is changed of a clip while it is encoded. Times are of the original, in milliseconds.

/** A stretch of the original; `untilMs` is the first moment after it. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A rectangle in parts (0 to 1) of the picture as it is shown, after rotation; `x` and `y` are its upper left corner. */
export interface Blur extends Span {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Edits {
  /** What is kept; null keeps all. */
  readonly trim: Span | null;
  readonly mutes: readonly Span[];
  readonly blurs: readonly Blur[];
}

export const NO_EDITS: Edits = { trim: null, mutes: [], blurs: [] };
