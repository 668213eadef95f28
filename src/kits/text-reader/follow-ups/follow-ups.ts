// Scheduled things with their dates, precise or not, resolved from the story's own date.

import type { Attribution, FollowUp } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import type { Happened, LanguageWords } from '../types.ts';

/** Follow-ups in text order. `dated` is the story's own date (`2018-05-28`, a time with zone), or null. */
export function findFollowUps(
  _texts: readonly ReadableText[],
  _attributions: readonly Attribution[],
  _dated: string | null,
  _words: LanguageWords,
): readonly FollowUp[] {
  return [];
}

/** When and where it happened, as far as the story says it without doubt; null parts elsewhere. */
export function findHappened(
  _texts: readonly ReadableText[],
  _dated: string | null,
  _words: LanguageWords,
): Happened {
  return { when: null, precision: null, where: null };
}
