// English: the words and habits that ../../attributions/ reads with.

import type { CuesWords } from '../../attributions/words.ts';

export const cues: CuesWords = {};
