// The interface's words in every language it speaks: one catalogue for pages, bar, embeds, feeds and share images.

import { en, type Words } from './en.ts';
import { fr } from './fr.ts';

export type { Words };

const CATALOGUE: readonly Words[] = [en, fr];

/** The languages the interface speaks, as BCP 47 tags. */
export const INTERFACE_LANGUAGES: readonly string[] = CATALOGUE.map(({ language }) => language);

/** The words for a page in a language; where the interface does not speak it, in the site's, else in English. */
export function wordsFor(language: string, siteLanguage = 'en'): Words {
  return wordsIn(language) ?? wordsIn(siteLanguage) ?? en;
}

function wordsIn(language: string): Words | undefined {
  const primary = language.split('-', 1)[0]!.toLowerCase();
  return CATALOGUE.find((words) => words.language === primary);
}
