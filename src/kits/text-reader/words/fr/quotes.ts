// French: the words and habits that ../../quotes/ reads with.

import type { QuotesWords } from '../../quotes/words.ts';

export const quotes: QuotesWords = {
  elisions: new Set(['tit', 'ti', 'pis', 'tain', 'y']),
  dialogueDashes: true,
  incise: /(?:-t-|-)(?:il|elle|ils|elles|on|je)(?=[\s,.;:!?…]|$)/,
};
