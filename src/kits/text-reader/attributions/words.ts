// What attributions/ needs to know of a language. Each language has one table of this shape in words/.

/** How a form of a verb is used; a form may have several ("said": past and participle). */
export type VerbUse = 'base' | 'present' | 'past' | 'participle' | 'ing';

export interface VerbForm {
  /** As the frames list it: "say", "point out". */
  readonly lemma: string;
  readonly uses: ReadonlySet<VerbUse>;
}

/** What follows a verb, or comes before it, when it is a cue. */
export type VerbFrame =
  /** `said that the dam would hold`. */
  | 'that'
  /** `said the dam would hold`. */
  | 'clause'
  /** `said: "The dam will hold"`, `said the dam "will hold"` with nothing between. */
  | 'quote'
  /** `asked whether the dam would hold`. */
  | 'question'
  /** `vowed to repair it`. */
  | 'to'
  /** `criticised the repairs`. */
  | 'object'
  /** `urged the council to repair it`. */
  | 'object-to'
  /** `told the council that ...`. */
  | 'object-that'
  /** `called the repairs "a waste"`. */
  | 'object-quote'
  /** `described the repairs as ...`. */
  | 'object-as'
  /** `made the case for repairs`: the verb is listed with its noun. */
  | 'light'
  /** `is confident that`: the adjective is listed. */
  | 'feeling'
  /** `called for repairs`: the verb is listed with its preposition. */
  | 'preposition'
  /** `The dam would hold, she said.` */
  | 'after'
  /** `"...," said the engineer`. */
  | 'inverted'
  /** Nothing that could be the content. */
  | 'bare';

/** Verbs of one frame, by how surely their source must be somebody who speaks. */
export interface ListedVerbs {
  /** Whatever the source is: "officials", "who", "it". */
  readonly any: ReadonlySet<string>;
  /** With a pronoun for a person, or a name. */
  readonly person: ReadonlySet<string>;
  /** With a name only: "Lee supports the dam". */
  readonly name: ReadonlySet<string>;
}

export interface CuesWords {
  /** Forms in lower case. */
  readonly verbs: ReadonlyMap<string, VerbForm>;
  /** Which verbs are cues, by the shape of the verb and its frame: `finite/that`, `participle/quote`. */
  readonly frames: ReadonlyMap<string, ListedVerbs>;
  /** Which verbs are cues in the passive, with who says it behind "by". */
  readonly passives: ReadonlySet<string>;
  /** Verbs that say no more than that somebody said it: "say", "tell", "write". */
  readonly plainVerbs: ReadonlySet<string>;
  /** Verbs that say something only with their object: "make" in "make the case". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Adjectives for a mind: "confident", "worried". */
  readonly feelings: ReadonlySet<string>;
  /** Verbs whose object is who is told: "tell", "remind". */
  readonly tellingVerbs: ReadonlySet<string>;
  /** "as" in "described it as". */
  readonly as: string;
  /** Determiners that stand for a noun too: "some", "two". */
  readonly standing: ReadonlySet<string>;
  /** Nouns that take the plural without showing it: "people", "a third". */
  readonly plurals: ReadonlySet<string>;
  /** Determiners of a plural: "these", "several". */
  readonly pluralDeterminers: ReadonlySet<string>;
  /** Pronouns that a preposition can follow: "someone". */
  readonly indefinite: ReadonlySet<string>;
  /** "both", "all" between a subject and its verb. */
  readonly floating: ReadonlySet<string>;
  /** "with" in "with the mayor saying". */
  readonly absolute: ReadonlySet<string>;
  /** "and" between two who say it. */
  readonly joining: ReadonlySet<string>;
  /** Prepositions inside a name or title: "of", "for". */
  readonly linking: ReadonlySet<string>;
  /** Prepositions that link to a description only, not to a name: "at". */
  readonly looselyLinking: ReadonlySet<string>;
  /** Prepositions that open a clause too: "as the mayor said". */
  readonly clausePrepositions: ReadonlySet<string>;
  /** The verb that stands before its subject wherever it likes: "say". */
  readonly plainest: string;
  /** Forms of verbs that are no cues, to see where a clause has its verb. */
  readonly otherVerbs: ReadonlySet<string>;
  readonly auxiliaries: ReadonlyMap<string, 'be' | 'have' | 'do' | 'modal'>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Those of them that stand for one who speaks. */
  readonly personPronouns: ReadonlySet<string>;
  readonly subjectPronouns: ReadonlySet<string>;
  readonly objectPronouns: ReadonlySet<string>;
  /** "who", "which". */
  readonly relatives: ReadonlySet<string>;
  /** Those of them that stand for things: "which". */
  readonly things: ReadonlySet<string>;
  /** "that". */
  readonly that: ReadonlySet<string>;
  /** "whether", "why". */
  readonly questions: ReadonlySet<string>;
  /** "and", "but". */
  readonly conjunctions: ReadonlySet<string>;
  /** "while", "because". */
  readonly subordinators: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** "not", "never". */
  readonly negations: ReadonlySet<string>;
  /** What adverbs end in: "ly". */
  readonly adverbEnding: string;
  /** "Monday", "yesterday", "earlier", "last", "week". */
  readonly times: ReadonlySet<string>;
  /** "to" before an infinitive, or null. */
  readonly infinitive: string | null;
  /** Infinitives that follow a verb with nothing between ("dit avoir vu"). */
  readonly bareInfinitives: ReadonlySet<string>;
  /** A small word that hangs on the next by an apostrophe ("qu'", "l'"), or null. */
  readonly elided: RegExp | null;
  /** A pronoun that hangs on the verb before by a hyphen ("-t-elle"), as the first group; or null. */
  readonly inverted: RegExp | null;
  /** "by" before who does it in the passive. */
  readonly agents: ReadonlySet<string>;
  /** Phrases before a source: "according to". Words separated by a space. */
  readonly sourcePhrases: readonly string[];
  /** Nouns that carry a claim: "the mayor's claim that". */
  readonly claimNouns: ReadonlySet<string>;
  /** Which of them are cues, with what follows: "claim" (that), "support for", "decision to". */
  readonly claims: ReadonlySet<string>;
  /** "his", "their". */
  readonly possessives: ReadonlySet<string>;
}
