// What quotes/ needs to know of a language. Each language has one table of this shape in words/.

export interface QuotesWords {
  /** Words that begin with an apostrophe (`'em`, `'til`), in lower case without it. */
  readonly elisions: ReadonlySet<string>;
  /** A dash at a paragraph's start may open what somebody says. */
  readonly dialogueDashes: boolean;
  /**
   * A cue inside the marks, or null where the language has none there. Its groups, with indices: `cue`, `past` or
   * `present` is the verb; `pronoun`, `source`, `inverted` or `who` is who speaks.
   */
  readonly incise: RegExp | null;
  /** What stands before a colon at a line's start and is no speaker: "update". */
  readonly notices: ReadonlySet<string>;
  /** Right before a name of something in quotation marks: "movie", "so-called", "word", "titled". */
  readonly beforeNames: ReadonlySet<string>;
  /** Right behind the name of something in quotation marks: "theme", "hats", "movement". */
  readonly behindNames: ReadonlySet<string>;
  /** Lemmas of verbs that give names: "dub", "call". */
  readonly namingVerbs: ReadonlySet<string>;
  /** Forms of verbs of saying that stand beside a quote, with their lemmas: past and third person. */
  readonly sayingVerbs: ReadonlyMap<string, string>;
  /** What a verb looks like that no list has, beside a quotation and a name, in lower case. */
  readonly verbLike: RegExp;
  /** Lemmas of those that name who is told: "tell". */
  readonly tellingVerbs: ReadonlySet<string>;
  /** Prepositions that stand inside names and descriptions: "of". */
  readonly insideNames: ReadonlySet<string>;
  /** Small words that stay small in a title. */
  readonly smallInTitles: ReadonlySet<string>;
}
