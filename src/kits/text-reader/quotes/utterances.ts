// Which words in quotation marks were uttered, and which are a title, a nickname, a word as a word or a scare quote.
// Invariant: a title or a name is an utterance only right beside a cue; what nobody's sentence claims is none when it
// is only a few words.

import type { ReadableText } from '../tokens.ts';
import type { StorySentence } from './around.ts';
import type { Link } from './links.ts';
import type { Saying } from './sayings.ts';
import type { QuotesWords } from './words.ts';

/** Whether a saying is something that somebody said. */
export function isUttered(
  saying: Saying,
  text: ReadableText,
  sentence: StorySentence,
  link: Link,
  words: QuotesWords,
): boolean {
  if (saying.inside !== null || saying.spans.length > 1 || saying.mark === '—') return true;
  const span = saying.spans[0]!;
  const said = text.text.slice(span.start, span.end);
  const tokens = said.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  if (tokens.length === 0) return false;
  const beside = besideOf(text.text, saying);
  const led = sentence.wordsFrom < saying.openAt;
  const title = tokens.length <= 12 && isTitle(tokens, words); // guess: few titles are longer
  // "On the show "Harbour Lights," Vane said ...": what she said comes later.
  if (title && led && link.position !== 'cue-before') return false;
  const spoken =
    link.position === 'then-cue' ||
    link.position === 'then-source' ||
    link.position === 'cue-after' ||
    link.position === 'unknown-verb' ||
    link.position === 'signed' ||
    link.position === 'label' ||
    (link.position === 'cue-before' && beside.pause);
  if (spoken) return !isNaming(link, words) || /[,.!?…]$/.test(said) || tokens.length > 3;
  if (link.position === 'continued' && !sentence.tells) return true;
  if (title) return false;
  if (words.beforeNames.has(beside.before) && tokens.length <= 3) return false;
  if (words.behindNames.has(beside.behind) && tokens.length <= 6) return false; // guess: slogans are short
  if (tokens.length === 1) return false;
  if (link.mention !== null) {
    return link.position !== 'same-sentence' || tokens.length > 2;
  }
  return isWhole(said) || tokens.length > 3; // guess: shorter ones are mostly scare quotes (PolNeAR)
}

/** A capital at the start and a full stop, comma or the like at the end, with words enough for a sentence. */
function isWhole(said: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(said) && /[.!?…,—–][)\]]?$/.test(said);
}

/** `"Spidey," as he was dubbed`: the cue gives a name. */
function isNaming(link: Link, words: QuotesWords): boolean {
  return link.cue !== null && words.namingVerbs.has(link.cue.lemma);
}

/** Every word but the small ones begins with a capital. */
function isTitle(tokens: readonly string[], words: QuotesWords): boolean {
  const telling = tokens.filter((word, index) => index === 0 || !words.smallInTitles.has(word.toLowerCase()));
  const capitals = telling.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return capitals.length === telling.length && /\p{Lu}/u.test(tokens[0]!);
}

interface Beside {
  /** The word before the opening mark, in lower case. */
  readonly before: string;
  /** The word behind the closing mark. */
  readonly behind: string;
  /** A comma or colon, or the verb itself, stands right before the mark. */
  readonly pause: boolean;
}

function besideOf(text: string, { openAt, closeAt }: Saying): Beside {
  const before = text.slice(Math.max(0, openAt - 30), openAt);
  const word = /([\p{L}\p{M}'’.-]+)[\s,:]*$/u.exec(before)?.[1] ?? '';
  const behind = /^\s*([\p{L}\p{M}'’-]+)/u.exec(text.slice(closeAt, closeAt + 30))?.[1] ?? '';
  return { before: word.toLowerCase(), behind: behind.toLowerCase(), pause: /[,:]\s*$/.test(before) };
}
