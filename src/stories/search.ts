// Search by words: what is live and has every word of a question.

import type { Db, Reads } from '../platform/capabilities.ts';
import { findLines } from './lines-store.ts';
import { withClips, type ListedStory } from './lines.ts';
import { findNumbers } from './search-store.ts';
import { termsIn } from './search-words.ts';

export const RESULTS_A_PAGE = 30;
export const MAX_RESULT_PAGES = 20;

export interface SearchResult {
  /** Whether the question has any word in it. */
  readonly hasWords: boolean;
  readonly stories: readonly ListedStory[];
  /** Whether there is a page after this one. */
  readonly hasMore: boolean;
}

/** Stories that have every word: first those that have them all in the headline, then the others, newest first. */
export async function searchStories(
  db: Reads & Pick<Db, 'dialect'>,
  question: string,
  page: number,
): Promise<SearchResult> {
  const terms = termsIn(question);
  if (terms.length === 0) return { hasWords: false, stories: [], hasMore: false };
  const first = (page - 1) * RESULTS_A_PAGE;
  const wanted = first + RESULTS_A_PAGE + 1;
  const inHeadline = await findNumbers(db, terms, 'headline', wanted);
  const anywhere = inHeadline.length < wanted ? await findNumbers(db, terms, 'anywhere', wanted) : [];
  const numbers = [...new Set([...inHeadline, ...anywhere])].slice(first, wanted);
  const shown = numbers.slice(0, RESULTS_A_PAGE);
  const lines = await findLines(db, { numbers: shown, limit: shown.length });
  const ordered = shown.flatMap((number) => lines.find((line) => line.storyNo === number) ?? []);
  const hasMore = numbers.length > RESULTS_A_PAGE && page < MAX_RESULT_PAGES;
  return { hasWords: true, stories: await withClips(db, ordered), hasMore };
}
