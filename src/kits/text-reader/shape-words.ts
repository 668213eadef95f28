// What the shape of a text is told by in one language. Patterns see the plain form of a short passage: lower case,
// straight apostrophes and marks, single spaces, at most 200 characters.

/** Why a line is no part of the story. */
export type FurnitureKind =
  'share' | 'related' | 'subscribe' | 'advertisement' | 'rights' | 'comments' | 'page' | 'credit';

export interface ShapeWords {
  /** Passages that announce the clip. */
  readonly clipLines: readonly RegExp[];
  /** Sentences that announce the clip inside a longer paragraph; stricter, for a paragraph is more than its announcement. */
  readonly clipSentences: readonly RegExp[];
  /** A line under the clip that says whose it is. */
  readonly clipCredits: readonly RegExp[];
  /** Closing lines that ask for a reaction. */
  readonly reactionLines: readonly RegExp[];
  /** What a byline starts with, with the space after it. */
  readonly byline: RegExp;
  /** What parts two names of a byline, and what ends its names ("in Paris", "for the Example"). */
  readonly nameJoins: ReadonlySet<string>;
  readonly nameEnds: ReadonlySet<string>;
  /** Small words inside a name: "de", "van". */
  readonly nameParticles: ReadonlySet<string>;
  /** Words that make a piece of a byline an office or an outlet and not a name: "reporter", "tribune". */
  readonly offices: ReadonlySet<string>;
  /** Words in capitals before a dash that are no place: "breaking". */
  readonly noPlaces: ReadonlySet<string>;
  /** Months and their abbreviations, without a full stop, and their numbers. */
  readonly months: ReadonlyMap<string, number>;
  /** Words a publication line is made of beside its dates: `published` and `updated` ones say what the date is. */
  readonly stamp: {
    readonly published: ReadonlySet<string>;
    readonly updated: ReadonlySet<string>;
    readonly others: ReadonlySet<string>;
  };
  /** Whether `04/05/2018` has the day first; null where its writers differ. */
  readonly dayFirst: boolean | null;
  /** What share buttons are labelled with: a line of them has a verb, or the names of two networks. */
  readonly share: { readonly verbs: ReadonlySet<string>; readonly others: ReadonlySet<string> };
  /** Whole lines of site furniture. */
  readonly furniture: readonly { readonly kind: FurnitureKind; readonly lines: readonly RegExp[] }[];
  /** Labels in capitals that a headline of another story follows without a colon: "READ ALSO". They see the text as written. */
  readonly capitalLabels: RegExp;
}
