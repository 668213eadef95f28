// What follow-ups/ needs to know of a language. Each language has one table of this shape in words/.

import type { Row } from './rows.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';
/** Seasons that lie within one year north of the equator; winter does not. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** How the words of a date phrase name its day, month or year. */
export type DateForm =
  | 'calendar'
  | 'month'
  | 'month-of-year'
  | 'year'
  | 'weekday'
  | 'day-word'
  | 'unit'
  | 'distance'
  | 'season'
  | 'quarter'
  | 'weekend'
  | 'span';

/**
 * Where a phrase puts its date, seen from the story's day: `next` as English says it, which may skip a nearer one;
 * `coming` the nearest one ahead; `later` in what is left of this one; `within` counts on where the verb looks ahead and else
 * says how long something took; `ahead` and `ago` count on and back by themselves.
 */
export type Side = 'next' | 'coming' | 'this' | 'later' | 'within' | 'ahead' | 'last' | 'ago' | null;

/**
 * Classes a date row can ask for: MONTH, WEEKDAY, DAY, YEAR, COUNT, UNIT, PERIOD (`periods`), DAYWORD, SEASON, WEEKEND, LEAD (`leads`),
 * PART (`parts`), DAYPART (`dayParts`), MID (a month with
 * `monthPrefix`).
 */
export interface DateRow {
  readonly row: Row;
  readonly form: DateForm;
  readonly side: Side;
}

/**
 * How sure an announcement is that something will be: an order of the day, a plan, or an event named with its date.
 * `begins` and `falls` speak in the present; `falls` ("the hearing is", "talks resume") needs an event in its subject.
 */
export type PlanKind =
  'scheduled' | 'will' | 'planned' | 'expected' | 'begins' | 'falls' | 'faces' | 'event' | 'ongoing';

/**
 * Words that say that something is to come. `>` stands where the words begin that say what; a row without it says it
 * by its subject ("a hearing is set for"), and then the date follows at once. Classes: HAPPEN (`happenings`),
 * HAPPENING (the same with its ending), HAPPENED (`happened`), EVENT (`events`), VERB (any small word that is not in `small`), NAME (a capital), ADVERB.
 */
export interface PlanRow {
  readonly row: Row;
  readonly kind: PlanKind;
}

export interface DatesWords {
  readonly months: ReadonlyMap<string, number>;
  /** Before a month's name, as in "mid-May". */
  readonly monthPrefix: string;
  /** Months that are people's names as well: by themselves they need one of `monthLeads` before them. */
  readonly nameMonths: ReadonlySet<string>;
  readonly monthLeads: ReadonlySet<string>;
  /** 1 is Monday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Month and weekday names are written with a capital, and without one mean something else. */
  readonly capitalNames: boolean;
  /** Days of the month that are not bare numbers: "1er", "3rd". */
  readonly dayOrdinal: RegExp;
  readonly counts: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, Unit>;
  /** The units that a phrase can name one of: "next week", never "next weeks". */
  readonly periods: ReadonlySet<string>;
  /** "tomorrow" is 1. */
  readonly dayWords: ReadonlyMap<string, number>;
  /** With a weekday after it, the name of a day of its own: "Super", "Black". */
  readonly dayNames: ReadonlySet<string>;
  readonly seasons: ReadonlyMap<string, Season>;
  readonly weekends: ReadonlySet<string>;
  /** Prepositions that may lead a date without changing it. */
  readonly leads: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  /** Stand with a number for the time of day. */
  readonly clock: ReadonlySet<string>;
  readonly dayParts: ReadonlySet<string>;
  readonly possessive: string;
  readonly rows: readonly DateRow[];
  /** Sunday is the last day of the week for all readers of the language; else nobody can tell "next week" on one. */
  readonly sundayEndsWeek: boolean;

  readonly plans: readonly PlanRow[];
  readonly happenings: ReadonlySet<string>;
  readonly happened: ReadonlySet<string>;
  /** Ends the form of a happening that says it is going on or close at hand; null where the language has none. */
  readonly happeningEnding: string | null;
  readonly events: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  /** Between one of these and its noun a participle is an adjective. */
  readonly determiners: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly adverbEnding: string;
  /** Finite verbs and auxiliaries that put a clause in the past. */
  readonly past: ReadonlySet<string>;
  readonly pastEndings: readonly string[];
  readonly future: ReadonlySet<string>;
  readonly futureEndings: readonly string[];
  /** Words with such endings that are no verbs. */
  readonly notVerbs: ReadonlySet<string>;
  /** Auxiliaries of a past that reaches to the present. */
  readonly perfect: ReadonlySet<string>;
  /** Before a participle these make a passive or a plan of it, not a past. */
  readonly beForms: ReadonlySet<string>;
  /** Words that part clauses. */
  readonly breaks: ReadonlySet<string>;
  /** Join names as well as clauses. */
  readonly joints: ReadonlySet<string>;
  /** A sentence with one of these states no plan: conditions, and what was called off. */
  readonly conditions: ReadonlySet<string>;
  /** The conditions among them that ask when they follow a verb of deciding: "will decide in July whether". */
  readonly questions: ReadonlySet<string>;
  /** Verbs of deciding: what they decide is open, not that they will. */
  readonly deciding: ReadonlySet<string>;
  /** Verbs of saying that a clause may follow without a word between: "she said the trial begins". */
  readonly clauseVerbs: ReadonlySet<string>;
  /** Verbs that "before" goes on from: "appear before a court". */
  readonly appearing: ReadonlySet<string>;
  /** "Before" where it means a court or a panel; elsewhere it parts clauses. */
  readonly inFrontOf: ReadonlySet<string>;
  /** Verbs of what is planned years ahead: "will reopen in 2028". */
  readonly longPlanned: ReadonlySet<string>;
  /** A clause with one of these states none: doubts, wishes, what happens again and again. */
  readonly doubts: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Before a place's name. */
  readonly placeLeads: ReadonlySet<string>;
  /** Names that stand after such words and are no places. */
  readonly notPlaces: ReadonlySet<string>;
  /** Words before a place that say where somebody is from, not where it happened. */
  readonly origins: ReadonlySet<string>;
  /** Verbs of telling: their day is the day of the telling. */
  readonly tellings: ReadonlySet<string>;
}
