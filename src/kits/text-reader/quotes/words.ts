// What quotes/ needs to know of a language. Each language has one table of this shape in words/.

export interface QuotesWords {
  /** Words that begin with an apostrophe (`'em`, `'til`), in lower case without it. */
  readonly elisions: ReadonlySet<string>;
  /** A dash at a paragraph's start may open what somebody says. */
  readonly dialogueDashes: boolean;
  /** A cue inside a dash's paragraph or inside guillemets: `, dit-il,`; matched against lower case. */
  readonly incise: RegExp | null;
}
