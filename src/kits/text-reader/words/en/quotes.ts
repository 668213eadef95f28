// English: the words and habits that ../../quotes/ reads with.

import type { QuotesWords } from '../../quotes/words.ts';

export const quotes: QuotesWords = {
  elisions: new Set(
    'n em til till tis twas twere twill cause cuz coz bout round cross neath gainst tude nuff fraid scuse ere im er ll ve re'.split(
      ' ',
    ),
  ),
  dialogueDashes: false,
  incise: null,
};
