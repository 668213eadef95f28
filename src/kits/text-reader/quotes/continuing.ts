// A quote that goes on from another, or that the words before it introduce. Invariant: where the text leaves two who
// could be speaking, nobody is.

import type { StorySentence } from './around.ts';
import { cueAhead } from './beside.ts';
import type { Link } from './links.ts';
import type { Story, Told } from './story.ts';

/** `"...," she said, "..."`: the one before stands in the same sentence and belongs to the same cue. */
export function divides(story: Story, index: number, link: Link, before: readonly Told[]): number | null {
  const last = before.at(-1);
  if (last === undefined || last.saying !== index - 1 || link.position !== 'cue-before') return null;
  const same = last.link.cue !== null && link.cue !== null && last.link.cue.at.start === link.cue.at.start;
  const divided = ['then-cue', 'then-source', 'cue-after'].includes(last.link.position);
  const together = story.places[index]!.opening === story.places[index - 1]!.closing;
  return same && divided && together ? before.length - 1 : null;
}

/** The text does not say who speaks. */
export const NOBODY: Link = { position: 'unattributed', cue: null, mention: null, addressee: null };

/** A sentence that is nothing but the quote goes on from the one before, where the text leaves no other speaker. */
export function goesOnFrom(story: Story, index: number, before: readonly Told[]): Omit<Told, 'saying'> {
  const { opening, openingAt, closing } = story.places[index]!;
  const nobody = { link: NOBODY, continues: null };
  if (opening.tells || closing.tells) return nobody;
  const block = story.sentences.get(opening.block)!;
  const last = before.at(-1);
  const lastPlace = last === undefined ? null : story.places[last.saying]!;
  if (last !== undefined && lastPlace!.closing.block === opening.block) {
    const between = openingAt - lastPlace!.closingAt - 1;
    const other = introduction(block.slice(openingAt - Math.min(between, 2), openingAt));
    if (other !== null) return { link: other, continues: null };
    if (between > 1 || last.link.mention === null) return nobody;
    return { link: { ...last.link, position: 'continued', cue: null }, continues: before.length - 1 };
  }
  const introduced = introduction(block.slice(Math.max(0, openingAt - 2), openingAt));
  if (introduced !== null) return { link: introduced, continues: null };
  if (!opening.first) return nobody;
  return goesOnFromParagraph(story, index, before);
}

/** Who the nearest of these sentences says is speaking. */
function introduction(sentences: readonly StorySentence[]): Link | null {
  const cue = sentences.findLast(({ sourced }) => sourced !== null)?.sourced ?? null;
  if (cue === null) return null;
  return { position: 'introduced', cue: null, mention: cue.source, addressee: cue.addressee };
}

const MAX_QUOTES = 30; // guess: no paragraph of a story has more

/** A paragraph that is a quote alone belongs to the one speaker of the paragraph before, if there is just one. */
function goesOnFromParagraph(story: Story, index: number, before: readonly Told[]): Omit<Told, 'saying'> {
  const nobody = { link: NOBODY, continues: null };
  const { opening } = story.places[index]!;
  const above = story.sentences.get(opening.block - 1);
  const text = story.texts.get(opening.block - 1);
  if (above === undefined || text === undefined || text.block < 0 || story.sayings[index]!.mark === '—')
    return nobody;
  const here: Told[] = [];
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (story.places[before[at]!.saying]!.closing.block !== text.block) break;
    if (here.push(before[at]!) > MAX_QUOTES) return nobody;
  }
  const [last] = here;
  const lastSentence = above.at(-1);
  if (lastSentence === undefined) return nobody;
  const colon = /:\s*$/.test(text.text.slice(-3));
  const named = colon ? cueAhead(text, lastSentence.start, text.text.length, story.words) : null;
  if (named !== null) return { link: { ...named, position: 'introduced', cue: null }, continues: null };
  if (last === undefined || colon || story.places[last.saying]!.closing !== lastSentence) {
    const introduced = introduction([lastSentence]);
    return introduced === null ? nobody : { link: introduced, continues: null };
  }
  const { mention } = last.link;
  if (mention === null || here.some(({ link }) => link.mention?.text !== mention.text)) return nobody;
  return { link: { ...last.link, position: 'next-paragraph', cue: null }, continues: before.length - 1 };
}
