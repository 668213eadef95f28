// English: the words and habits that ../../follow-ups/ reads with.

import type { DatesWords } from '../../follow-ups/words.ts';

export const dates: DatesWords = {};
