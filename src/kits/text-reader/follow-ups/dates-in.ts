// The dates a text names, each with the day, week, month or year it means and the time its clause speaks in. This is
// what the report, Studio and the follow-ups share, so that they never resolve one phrase in two ways.

import { sentencesOf, type Sentence, type Token } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { dayOf, type Day } from './calendar.ts';
import { datePhrases, type DatePhrase } from './date-phrases.ts';
import { partsClauses, planOf, plansIn, verbTense, type Plan } from './plans.ts';
import { ownTense, resolveDate, type Resolved, type Tense } from './resolve.ts';
import type { DatesWords } from './words.ts';

/** A date in the text; offsets are UTF-16 into it. */
export interface DateInText {
  readonly start: number;
  readonly end: number;
  /** `2018`, `2018-09`, `2018-09-14`, `--09`, `--09-14`, a week by its Monday; null where the words leave it open. */
  readonly value: string | null;
  readonly precision: Resolved['precision'];
  /** Which way the clause looks, as far as its words show. */
  readonly tense: Tense;
}

/** A date with the grammar around it, for whoever builds on it. */
export interface DateFound {
  readonly phrase: DatePhrase;
  readonly sentence: Sentence;
  readonly plan: Plan | null;
  readonly tense: Tense;
  readonly resolved: Resolved;
}

const CLAUSE_REACH = 40; // guess: no clause is longer; bounds the cost of text without sentences

/** The dates of one text, resolved from the story's own date (null: as far as the words alone allow). */
export function datesIn(
  text: string,
  tokens: readonly Token[],
  dated: string | null,
  words: LanguageWords,
): readonly DateInText[] {
  const sentences = sentencesOf(text, tokens, words);
  return datesFound({ tokens, sentences }, dayOf(dated), words.dates).map(({ phrase, tense, resolved }) => ({
    start: tokens[phrase.from]!.start,
    end: tokens[phrase.to - 1]!.end,
    value: resolved.value,
    precision: resolved.precision,
    tense,
  }));
}

/** The same with the announcement each date belongs to; `today` is the story's day. */
export function datesFound(
  text: { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] },
  today: Day | null,
  words: DatesWords,
): readonly DateFound[] {
  const { tokens, sentences } = text;
  const plans = plansIn(tokens, words);
  const found: DateFound[] = [];
  let sentenceAt = 0;
  let planAt = 0;
  for (const phrase of datePhrases(tokens, words)) {
    while ((sentences[sentenceAt]?.to ?? Infinity) <= phrase.from) sentenceAt += 1;
    const sentence = sentences[sentenceAt];
    if (sentence === undefined) break;
    while ((plans[planAt]?.to ?? Infinity) <= phrase.from) planAt += 1;
    const inside = (plan: Plan | undefined) =>
      plan !== undefined && plan.from >= sentence.from && plan.to <= sentence.to ? plan : undefined;
    const near = { before: inside(plans[planAt - 1]), after: inside(plans[planAt]) };
    const plan = planOf(phrase, near, tokens, words);
    const tense =
      ownTense(phrase.parts) ?? (plan === null ? clauseTense(phrase, sentence, tokens, words) : 'future');
    const resolved = resolveDate(phrase.parts, tense, today, words.sundayEndsWeek);
    found.push({ phrase, sentence, plan, tense, resolved });
  }
  return found;
}

/** The time of the nearest verb: before the date in its clause, else after it, over one comma. */
function clauseTense(
  phrase: DatePhrase,
  sentence: Sentence,
  tokens: readonly Token[],
  words: DatesWords,
): Tense {
  const first = Math.max(sentence.from, phrase.from - CLAUSE_REACH);
  for (let at = phrase.from - 1; at >= first; at -= 1) {
    if (partsClauses(tokens[at]!, words)) break;
    const tense = verbTense(tokens, at, words);
    if (tense !== null) return tense;
  }
  const last = Math.min(sentence.to, phrase.to + CLAUSE_REACH);
  let commas = 0;
  for (let at = phrase.to; at < last; at += 1) {
    const token = tokens[at]!;
    if (token.text === ',') commas += 1;
    if (commas > 1 || partsClauses(token, words)) break;
    const tense = verbTense(tokens, at, words);
    if (tense !== null) return tense;
  }
  return null;
}
