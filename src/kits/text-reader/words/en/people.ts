// English: the words and habits that ../../people/ reads with.

import type { PeopleWords } from '../../people/words.ts';

export const people: PeopleWords = {};
