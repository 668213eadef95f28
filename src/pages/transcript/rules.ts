// Pure decisions about transcripts: which comes first, what its language is called, where a moment begins.

import type { Transcript } from '../../clips/index.ts';

/** The page's own language first, then the others as they come. */
export function inOrder(transcripts: readonly Transcript[], language: string): readonly Transcript[] {
  const isOwn = (transcript: Transcript) => (spokenIn(transcript.language, language) ? 0 : 1);
  return transcripts.toSorted((a, b) => isOwn(a) - isOwn(b));
}

/** Whether both are the same language, whatever the region. */
export function spokenIn(one: string, other: string): boolean {
  return primaryOf(one) === primaryOf(other);
}

function primaryOf(language: string): string {
  return language.split('-', 1)[0]!.toLowerCase();
}

/** `French` for `fr`, in the words of a language; the tag itself where it has none. */
export function languageName(language: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
}

/** Whole seconds, as `?t=` takes them: never after the words begin. */
export function momentOf(startMs: number): number {
  return Math.floor(startMs / 1000);
}
