// Which language words are in, as far as their letters tell. A guess only ever says how to read them out.

import { guessLanguage } from '../../kits/text-reader/index.ts';

/** A stretch of a text in another language than what is around it. */
export interface LanguageMark {
  readonly type: 'language';
  readonly start: number;
  readonly end: number;
  readonly language: string;
}

/** Unicode's names of scripts, each with the tag of what is written in it: `und` where several languages are. */
const SCRIPTS: readonly (readonly [RegExp, string, string])[] = [
  [/\p{Script=Latin}/gu, 'Latn', 'und-Latn'],
  [/\p{Script=Arabic}/gu, 'Arab', 'und-Arab'],
  [/\p{Script=Cyrillic}/gu, 'Cyrl', 'und-Cyrl'],
  [/\p{Script=Greek}/gu, 'Grek', 'el'],
  [/\p{Script=Hebrew}/gu, 'Hebr', 'he'],
  [/\p{Script=Hangul}/gu, 'Hang', 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Kana', 'ja'],
  [/\p{Script=Han}/gu, 'Hani', 'und-Hani'],
];

/** ISO 15924: codes for the mixtures that a language is written in. */
const MIXTURES: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

const LONG_UNITS = 40; // guess: in a shorter quote the small words that tell a language are chance

/** The language of words that stand in a text of another one; null where nothing tells that they are in another. */
export function foreignLanguage(words: string, around: string): string | null {
  const counts = SCRIPTS.map(([letters]) => words.match(letters)?.length ?? 0);
  const most = Math.max(...counts);
  if (most === 0) return null;
  // Japanese writes more in Chinese characters than in its own, and nobody else writes in those.
  const kana = SCRIPTS.findIndex(([, script]) => script === 'Kana');
  const isJapanese = counts[kana]! > 0 && SCRIPTS[counts.indexOf(most)]![1] === 'Hani';
  const [, script, tag] = SCRIPTS[isJapanese ? kana : counts.indexOf(most)]!;
  const locale = new Intl.Locale(around).maximize();
  const own = locale.script ?? 'Latn';
  if (!(MIXTURES[own] ?? [own]).includes(script))
    return script === 'Latn' ? (guessLanguage(words) ?? tag) : tag;
  const guessed = script === 'Latn' && words.length >= LONG_UNITS ? guessLanguage(words) : null;
  return guessed === null || guessed === locale.language ? null : guessed;
}
