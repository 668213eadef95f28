// French: the words and habits that ../../quotes/ reads with.

import type { QuotesWords } from '../../quotes/words.ts';

export const quotes: QuotesWords = {};
