// What the reader gives back. Invariant: kicker, headline, standfirst, block texts and `leftOut` together hold every
// word of the text in its order; findings stand beside them and never move them.

import type { Findings } from './findings.ts';
import type { CuesWords } from './attributions/words.ts';
import type { DatesWords } from './follow-ups/words.ts';
import type { PeopleWords } from './people/words.ts';
import type { PlainWords } from './plainly.ts';
import type { QuotesWords } from './quotes/words.ts';
import type { ShapeWords } from './shape-words.ts';
import type { Stated } from './stated/fields.ts';

/** How a text is written: plain paragraphs, CommonMark, or a web page or fragment of one. */
export type TextFormat = 'text' | 'markdown' | 'html';

/** Emphasis or a link on a stretch of a block's text; offsets are UTF-16, `start` inclusive, `end` exclusive. */
export type Mark =
  | { readonly type: 'strong' | 'emphasis'; readonly start: number; readonly end: number }
  | { readonly type: 'link'; readonly start: number; readonly end: number; readonly href: string };

interface BlockText {
  /** Plain text, never markup. Lists have one item a line, quotes one paragraph a line; `\n` is a line break elsewhere. */
  readonly text: string;
  /** In the order they start; none is empty and none reaches outside `text`. */
  readonly marks: readonly Mark[];
  /** 1-based line of the file where the block starts. */
  readonly line: number;
}

/**
 * One part of the story's body. A `clip` block's text is the line that introduces the clip, or empty, and below it the
 * line that says whose it is. An `embed` block carries its address as a link over the whole text.
 */
export type Block =
  | (BlockText & { readonly type: 'paragraph' | 'quote' | 'clip' | 'update' })
  | (BlockText & { readonly type: 'embed'; /** The post is no longer there. */ readonly gone?: boolean })
  | (BlockText & { readonly type: 'heading'; readonly level: 2 | 3 | 4 })
  | (BlockText & { readonly type: 'list'; readonly ordered: boolean });

/** Text that is no part of the story, kept so that nothing is lost. */
export interface LeftOut {
  readonly text: string;
  readonly reason: string;
  readonly line: number;
}

/** Something the writer should look at; the story can be used all the same. */
export interface Advice {
  /** Stable: `control_characters`, `long_headline`, `link_left_out` ... */
  readonly code: string;
  /** 1-based line of the file, or null where it is about the whole. */
  readonly line: number | null;
  readonly message: string;
}

/** Something that has to be put right before the story can be used. */
export interface Problem {
  /** 1-based line of the file. */
  readonly line: number;
  /** The front matter field, dotted (`happened.when`), or `headline`; empty where none can be named. */
  readonly field: string;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string;
}

/** When and where it happened; each part null where it is not stated. */
export interface Happened {
  /** `2026`, `2026-05` or `2026-05-03`. */
  readonly when: string | null;
  readonly precision: 'year' | 'month' | 'day' | null;
  readonly where: string | null;
}

/** The answers front matter gives to whoever decides on publication: as written, unjudged, null where not given. */
export interface StatedAnswers {
  readonly ground: string | null;
  readonly credit: string | null;
  /** For example `{ what: 'confirmed', where: 'likely' }`; the reader does not know which keys or values are allowed. */
  readonly verdict: Readonly<Record<string, string>> | null;
  /** For example `['graphic', 'minors']` or `['none']`. */
  readonly warnings: readonly string[] | null;
  /** What the clip shows, for whoever cannot see it. */
  readonly shows: string | null;
  /** Why readers are warned. */
  readonly warningReason: string | null;
}

/** What front matter states; null (or empty) where it says nothing. */
export interface FrontMatter extends StatedAnswers {
  readonly headline: string | null;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly { readonly name: string }[];
  /** A language tag (BCP 47) in its canonical form. */
  readonly language: string | null;
  /** As written: `2026-05-04`, or an RFC 3339 time with its zone. */
  readonly date: string | null;
  readonly happened: Happened | null;
  /** A plain file name without folders. */
  readonly clipFile: string | null;
  /** Names of the reactions offered, `'off'` for none, null for the site's own. */
  readonly kinds: readonly string[] | 'off' | null;
  readonly slug: string | null;
  /** Slug of the section the story stands in. */
  readonly section: string | null;
  /** Slug of the story that this one is a translation of. */
  readonly translationOf: string | null;
  /** Where a web page says that it stands, an absolute http(s) address; null for every other text. */
  readonly sourceUrl: string | null;
  /** What an editor confirms about the findings. */
  readonly stated: Stated;
}

/** Where and when a story was sent from, and by which agency: "PARIS, May 28 (Agency) -". Its words stay in the text. */
export interface Dateline {
  readonly place: string;
  /** `2026-05-04`; without the year where nothing tells it: `--05-04`. */
  readonly date: string | null;
  readonly agency: string | null;
}

/** A text put into its parts. `language` is guessed from the words where front matter does not state it, else null. */
export interface ShapedStory extends FrontMatter {
  readonly headline: string;
  readonly blocks: readonly Block[];
  readonly dateline: Dateline | null;
  readonly leftOut: readonly LeftOut[];
  /** The text ended in a line that asks for the reader's reaction; that line is in `leftOut`. */
  readonly reactionsAsked: boolean;
  readonly advice: readonly Advice[];
}

/** A text read into its parts and what was found in their words. */
export interface ReadStory extends ShapedStory {
  readonly findings: Findings;
}

/** A story, or every problem that keeps the text from being one. */
export type Reading<Story = ReadStory> =
  | { readonly outcome: 'read'; readonly story: Story }
  | {
      readonly outcome: 'refused';
      readonly problems: readonly Problem[];
      readonly advice: readonly Advice[];
    };

/** The words and habits of one language: all the reader knows of it. */
export interface LanguageWords {
  /** BCP 47, primary part. */
  readonly language: string;
  /** Frequent small words that tell this language from others, in lower case. */
  readonly common: ReadonlySet<string>;
  /** Abbreviations that keep their capitals in a kicker. */
  readonly acronyms: ReadonlySet<string>;
  /** Abbreviations that a full stop follows inside a sentence, in lower case without it: `mr`, `gov`, `u.s`. */
  readonly abbreviations: ReadonlySet<string>;
  readonly shape: ShapeWords;
  /** Null where no finding of the language was measured: none is certain then. */
  readonly plain: PlainWords | null;
  readonly quotes: QuotesWords;
  readonly cues: CuesWords;
  readonly people: PeopleWords;
  readonly dates: DatesWords;
}
