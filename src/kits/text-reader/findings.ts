// What the reader finds in a story's words. Invariant: a finding points into the texts and never changes them; one
// that is not `certain` is an offer to an editor and never a fact for readers.

/** Where a block of the story's texts is counted from: the headline and the standfirst stand before block 0. */
export const HEADLINE_BLOCK = -2;
export const STANDFIRST_BLOCK = -1;

/** A stretch of one text; offsets are UTF-16, `start` inclusive, `end` exclusive. */
export interface Span {
  /** Index into the blocks; -1 is the standfirst, -2 the headline. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Where the text itself names somebody, and by which words. */
export interface Mention extends Span {
  readonly text: string;
}

/** Words that somebody said, exactly. A partial quote whose sentence names who said it is one too. */
export interface Quote {
  /** Without the marks; several spans are joined by a line break. */
  readonly text: string;
  /** One for each paragraph the quote runs over. */
  readonly spans: readonly Span[];
  /** Index of the quote this one goes on from (`"..." he said. "..."`), or null. */
  readonly continues: number | null;
  /** Who is meant, by the fullest name the story gives; null where it cannot be told. */
  readonly speaker: string | null;
  /** Where the text names the speaker ("he"); null where it does not. */
  readonly mention: Mention | null;
  /** "told", "said": as written. */
  readonly cue: string | null;
  readonly cueAt: Span | null;
  readonly addressee: string | null;
  /** How it was found: an id of `certainty.ts`. */
  readonly found: string;
  readonly certain: boolean;
}

export type SourceKind = 'outlet' | 'person' | 'document' | 'unnamed';

/** Something the text does not claim itself: indirect speech, a report, "according to". Direct quotes are not among them. */
export interface Attribution {
  /** Who is meant, by the fullest name the story gives; null where it cannot be told. */
  readonly source: string | null;
  readonly kind: SourceKind;
  /** What reaches us through another outlet's or document's account. */
  readonly secondHand: boolean;
  readonly cue: string;
  readonly cueAt: Span;
  /** What is attributed, its pieces joined by a space. */
  readonly text: string;
  readonly spans: readonly Span[];
  readonly mention: Mention | null;
  /** Index of the attribution this one is nested in, or null. */
  readonly within: number | null;
  /** The address a link on the source or the cue leads to, or null. */
  readonly url: string | null;
  readonly found: string;
  readonly certain: boolean;
}

export interface Person {
  /** The fullest name the story gives; null for somebody it does not name. */
  readonly name: string | null;
  /** "the 4-year-old boy", as written; null where the story says no more than the name. */
  readonly description: string | null;
  readonly aliases: readonly string[];
  readonly role: string | null;
  /** In years, where the story says it. */
  readonly age: number | null;
  readonly minor: boolean;
  readonly accused: boolean;
  /** Where the story first speaks of this person. */
  readonly at: Span;
  readonly found: string;
  readonly certain: boolean;
}

/** Something scheduled that a newsroom will want to report on. */
export interface FollowUp {
  /** `2018`, `2018-09`, `2018-09-14`; without the year where it cannot be told: `--09`, `--09-14`. */
  readonly due: string;
  readonly precision: 'year' | 'month' | 'week' | 'day';
  /** The words that say what is due. */
  readonly what: string;
  /** Index of the attribution that says so, or null for the story itself. */
  readonly source: number | null;
  readonly block: number;
  /** Where the date stands. */
  readonly at: Span;
  readonly state: 'open';
  readonly found: string;
  readonly certain: boolean;
}

export interface Findings {
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly people: readonly Person[];
  readonly followUps: readonly FollowUp[];
}
