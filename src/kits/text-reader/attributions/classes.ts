// The classes of attributions: how the source is named, and by which words the sentence says that it is one. Their
// precision is measured by the bench; ids and meanings stand here together so that none goes without the other.

import type { Meant } from '../people/cast.ts';
import type { LanguageWords } from '../types.ts';
import type { Cue } from './cues.ts';

const NAMED: Readonly<Record<Meant['by'], string>> = {
  'full-name': 'full name',
  'short-name': 'short name',
  'outlet-name': 'name of an outlet',
  organisation: 'name of an organisation',
  pronoun: 'pronoun',
  description: 'description',
  unnamed: 'somebody without a name',
  document: 'document',
};

// `#` is where the naming stands.
const WORDED = {
  'said-first': 'paragraph that opens with #, "said" and the claim',
  'said-that': '# and "said", then the claim, further on in a paragraph',
  'said-behind': 'claim, then "said" and #',
  'said-after': 'claim, then # and "said"',
  'said-loosely': '# and a form of "say", with words between them or no whole claim',
  'claimed-that': '# and another verb of saying or thinking, with the claim',
  stance: '# and a verb that takes a stand ("supports", "vowed to")',
  loosely: '# and another verb, with words between them',
  'according-to': '"according to" and #',
  label: '# with a colon, a dash, a noun of claiming, or a passive verb',
} as const;

type Wording = keyof typeof WORDED;

const CONTENT_FRAMES: ReadonlySet<string> = new Set(['that', 'clause', 'object-that', 'question', 'quote']);

/** The class of an attribution: `attributions/full-name-said-that`. */
export function classOf(cue: Cue, meant: Meant | null, words: LanguageWords): string {
  return `attributions/${meant?.by ?? 'unnamed'}-${wordingOf(cue, words)}`;
}

function wordingOf({ lemma, frame, clear, source }: Cue, words: LanguageWords): Wording {
  const [kind, shape] = frame.split('/');
  if (kind === 'according-to') return 'according-to';
  if (shape === 'phrase' || shape === 'passive') return 'label';
  const plain = words.cues.plainVerbs.has(lemma);
  if (!clear) return plain ? 'said-loosely' : 'loosely';
  const content = CONTENT_FRAMES.has(kind!);
  if (!plain) return content || kind === 'after' || kind === 'inverted' ? 'claimed-that' : 'stance';
  if (kind === 'after') return 'said-after';
  if (kind === 'inverted') return 'said-behind';
  if (!content) return 'said-loosely';
  return source?.start === 0 ? 'said-first' : 'said-that';
}

/** What each class is, for editors. */
export const ATTRIBUTION_CLASSES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NAMED).flatMap(([by, named]) =>
    Object.entries(WORDED).map(([wording, worded]) => [
      `attributions/${by}-${wording}`,
      worded.replace('#', named),
    ]),
  ),
);
