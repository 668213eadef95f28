// English: the words that findings are told plainly by. They are the only ones that were measured.

import type { PlainWords } from '../../plainly.ts';
import { wordSet } from '../notation.ts';

export const plain: PlainWords = {
  verbs: wordSet('said says told tells added adds wrote writes'),
  doubts: wordSet(
    'reading reads recites reciting quoting quotes quoted citing cites cited repeating repeats repeated paraphrasing ' +
      'imitating mimicking mocking echoing channeling channelling impersonating playing portraying translating ' +
      'interpreter translator behalf according allegedly alleged reportedly supposedly purportedly apparently never not ' +
      'falsely jokingly sarcastically dream',
  ),
  claimFollows: /^ (?:that )?$/,
  goesOn:
    /\b(?:but|while|whereas|though|although|so|yet)\b|\b(?:and|or) (?:\p{Lu}|(?:he|she|it|they|we|i|the|a|an|his|her|their|its|this|that|there)\b)/u,
};
