// Other names somebody goes by: "dubbed", "known as", a nickname in quotation marks. Invariant: an alias is only taken
// from words that say it is one, and belongs to whom they say it of.

import type { Figure } from './figures.ts';
import { textBetween, type Passage } from './passages.ts';
import { subjectOf } from './predicates.ts';
import { settled, startingAt, type Sighting } from './sightings.ts';
import type { PeopleWords } from './words.ts';

const ALIAS_MAX_WORDS = 6; // guess: "the Iron Lady of the Valley"

/** Notes the aliases one sentence gives. */
export function noteAliases(
  passage: Passage,
  { from, to }: { readonly from: number; readonly to: number },
  sightings: readonly Sighting[],
  table: PeopleWords,
): void {
  const { words } = passage;
  for (const { who, name } of sightings) {
    if (who !== null && name?.nickname) addAlias(settled(who), name.nickname);
  }
  for (let index = from; index < to; index += 1) {
    const word = words[index]!;
    if (word.quoted || !table.aliasVerbs.has(word.lower)) continue;
    const as = words[index + 1];
    const followed = as !== undefined && table.asWords.has(as.lower);
    // "Known" alone is no alias: "known as X", or "X, as she is known".
    const after =
      word.lower === 'known' && !followed
        ? undefined
        : aliasAfter(passage, followed ? index + 2 : index + 1, to, sightings);
    if (after !== undefined) {
      const bearer = after.object ?? subjectOf(passage, index, sightings, table);
      if (bearer?.who) addAlias(settled(bearer.who), after.alias);
      continue;
    }
    const before = aliasBefore(passage, index, from, sightings, table);
    if (before?.bearer.who) addAlias(settled(before.bearer.who), before.alias);
  }
}

const ALIASES_MAX = 10; // guess: more are no aliases

function addAlias(figure: Figure, alias: string): void {
  const known = figure.name?.toLowerCase() === alias.toLowerCase() || figure.aliases.includes(alias);
  if (!known && alias !== '' && figure.aliases.length < ALIASES_MAX) figure.aliases.push(alias);
}

/** `dubbed "Gull Woman"`, `dubbed Roe "the Gull"`, `known as the Iron Lady`. */
function aliasAfter(
  passage: Passage,
  at: number,
  limit: number,
  sightings: readonly Sighting[],
): { readonly alias: string; readonly object: Sighting | undefined } | undefined {
  const { words } = passage;
  const found = startingAt(sightings, at);
  const object = found?.who === null ? undefined : found;
  let start = object === undefined ? at : object.to;
  if (/^(?:the|le|la)$/.test(words[start]?.lower ?? '') && /^["“«‘']$/u.test(words[start + 1]?.text ?? ''))
    start += 1;
  const quoted = quotedFrom(passage, start, limit);
  if (quoted !== undefined) return { alias: quoted, object };
  if (object !== undefined) return undefined;
  const article = /^(?:the|le|la)$/.test(words[at]?.lower ?? '');
  let end = article ? at + 1 : at;
  const first = end;
  while (end < limit && end < first + ALIAS_MAX_WORDS && words[end]!.capital && words[end]!.kind === 'word')
    end += 1;
  return end > first ? { alias: textBetween(passage, at, end), object: undefined } : undefined;
}

function quotedFrom(passage: Passage, open: number, limit: number): string | undefined {
  const { words } = passage;
  if (!/^["“«‘'„]$/u.test(words[open]?.text ?? '')) return undefined;
  let end = open + 1;
  while (end < limit && words[end]!.quoted && end - open <= ALIAS_MAX_WORDS + 1) end += 1;
  if (end === open + 1 || end - open > ALIAS_MAX_WORDS + 1) return undefined;
  return withoutEdgeMarks(passage, open + 1, end);
}

function withoutEdgeMarks(passage: Passage, from: number, to: number): string {
  let end = to;
  while (end > from && passage.words[end - 1]!.kind === 'mark') end -= 1;
  return textBetween(passage, from, end);
}

/** `"Gull Woman," as she has since been dubbed`. */
function aliasBefore(
  passage: Passage,
  verb: number,
  limit: number,
  sightings: readonly Sighting[],
  table: PeopleWords,
): { readonly alias: string; readonly bearer: Sighting } | undefined {
  const { words } = passage;
  let as = verb - 1;
  while (as > limit && verb - as <= ALIAS_MAX_WORDS && !table.asWords.has(words[as]!.lower)) as -= 1;
  if (as <= limit || !table.asWords.has(words[as]!.lower)) return undefined;
  const bearer = startingAt(sightings, as + 1);
  if (bearer === undefined) return undefined;
  let end = as;
  while (end > limit && words[end - 1]!.kind === 'mark' && !words[end - 1]!.quoted) end -= 1;
  let start = end;
  while (start > limit && words[start - 1]!.quoted && end - start <= ALIAS_MAX_WORDS) start -= 1;
  if (start === end || end - start > ALIAS_MAX_WORDS) return undefined;
  return { alias: withoutEdgeMarks(passage, start, end), bearer };
}
