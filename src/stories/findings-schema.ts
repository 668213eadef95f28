// What a revision stores of the reader's findings. Invariant: a stored finding lies inside the texts it stands with,
// and an index in it names a finding that is there.

import * as v from 'valibot';
import {
  HEADLINE_BLOCK,
  STANDFIRST_BLOCK,
  type Attribution,
  type Findings,
  type FollowUp,
  type Person,
  type Quote,
  type Span,
} from '../kits/text-reader/index.ts';
import { address, MAX_TEXT, offset, text, words } from './stored-text.ts';

/** Of each kind: more than prose has in the 200,000 characters that findings are looked for in (about 1,000). */
export const MAX_FINDINGS = 20_000; // guess
const MAX_SPANS = 1000; // guess: paragraphs that one speech runs over
const MAX_ALIASES = 50; // guess
const NAME = 300; // guess: the longest name with its office
const PHRASE = 2000; // guess: a description, a cue or what is due is a part of a sentence

const span = {
  block: v.pipe(v.number(), v.integer(), v.minValue(HEADLINE_BLOCK)),
  start: offset,
  end: offset,
};
const spans = v.pipe(v.array(v.object(span)), v.minLength(1), v.maxLength(MAX_SPANS));
const mention = v.object({ text: words(PHRASE), ...span });
const index = v.nullable(offset);
const name = v.nullable(words(NAME));
const found = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}(\/[a-z0-9-]{1,80}){0,3}$/));
const certainty = { found, certain: v.boolean() };

export const quoteSchema: v.GenericSchema<unknown, Quote> = v.object({
  text: words(MAX_TEXT),
  spans,
  continues: index,
  speaker: name,
  mention: v.nullable(mention),
  cue: v.nullable(words(PHRASE)),
  cueAt: v.nullable(v.object(span)),
  addressee: name,
  ...certainty,
});

export const attributionSchema: v.GenericSchema<unknown, Attribution> = v.object({
  source: name,
  kind: v.picklist(['outlet', 'person', 'document', 'unnamed']),
  secondHand: v.boolean(),
  // Empty where an editor states whose words these are: then it has no place of its own either.
  cue: text(PHRASE),
  cueAt: v.object(span),
  text: words(MAX_TEXT),
  spans,
  mention: v.nullable(mention),
  within: index,
  url: v.nullable(address),
  ...certainty,
});

export const personSchema: v.GenericSchema<unknown, Person> = v.object({
  name,
  description: v.nullable(words(PHRASE)),
  aliases: v.pipe(v.array(words(NAME)), v.maxLength(MAX_ALIASES)),
  role: v.nullable(words(PHRASE)),
  age: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(150))),
  minor: v.boolean(),
  accused: v.boolean(),
  at: v.object(span),
  ...certainty,
});

export const followUpSchema: v.GenericSchema<unknown, FollowUp> = v.object({
  due: v.pipe(v.string(), v.regex(/^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}(-\d{2})?)$/)),
  precision: v.picklist(['year', 'month', 'week', 'day']),
  what: text(PHRASE),
  source: index,
  block: v.pipe(v.number(), v.integer(), v.minValue(HEADLINE_BLOCK)),
  at: v.object(span),
  state: v.literal('open'),
  ...certainty,
});

export const NO_FINDINGS: Findings = { quotes: [], attributions: [], people: [], followUps: [] };

const listOf = <Output>(schema: v.GenericSchema<unknown, Output>) =>
  v.pipe(v.array(schema), v.maxLength(MAX_FINDINGS));

/** Revisions from before there were findings have none. */
export const findingsSchema = v.optional(
  v.object({
    quotes: listOf(quoteSchema),
    attributions: listOf(attributionSchema),
    people: listOf(personSchema),
    followUps: listOf(followUpSchema),
  }) as v.GenericSchema<unknown, Findings>,
  NO_FINDINGS,
);

/** The texts that findings point into. */
export interface FindingTexts {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: readonly { readonly text: string }[];
}

/** Whether every finding lies inside the texts and every index names one that is there. */
export function findingsStand(texts: FindingTexts, findings: Findings): boolean {
  const { quotes, attributions, people, followUps } = findings;
  return (
    [...quotes, ...attributions, ...people, ...followUps].every((finding) => liesInside(texts, finding)) &&
    quotes.every(({ continues }, at) => continues === null || continues < at) &&
    attributions.every(({ within }, at) => isIndex(attributions, within) && within !== at) &&
    followUps.every(({ source }) => isIndex(attributions, source))
  );
}

function isIndex(of: readonly unknown[], at: number | null): boolean {
  return at === null || at < of.length;
}

/** Whether all that a finding points at is there. */
export function liesInside(texts: FindingTexts, finding: Quote | Attribution | Person | FollowUp): boolean {
  if ('block' in finding && textOf(texts, finding.block) === undefined) return false;
  return spansOf(finding).every((span) => isStretch(texts, span)) && cueStands(texts, finding);
}

function isStretch(texts: FindingTexts, { block, start, end }: Span): boolean {
  const within = textOf(texts, block);
  return within !== undefined && start >= 0 && start < end && end <= within.length;
}

/** A cue that no words stand for is a point before the words it introduces. */
function cueStands(texts: FindingTexts, finding: Quote | Attribution | Person | FollowUp): boolean {
  if (!('cueAt' in finding) || finding.cueAt === null) return true;
  const { cue, cueAt, spans: parts } = finding;
  if (cue !== '') return isStretch(texts, cueAt);
  const [first] = parts;
  return (
    first !== undefined &&
    cueAt.block === first.block &&
    cueAt.start === first.start &&
    cueAt.end === first.start
  );
}

function spansOf(finding: Quote | Attribution | Person | FollowUp): readonly Span[] {
  if ('at' in finding) return [finding.at];
  const { spans: parts, mention: named } = finding;
  return [...parts, ...(named === null ? [] : [named])];
}

function textOf({ headline, standfirst, blocks }: FindingTexts, block: number): string | undefined {
  if (block === HEADLINE_BLOCK) return headline;
  if (block === STANDFIRST_BLOCK) return standfirst ?? undefined;
  return blocks[block]?.text;
}
