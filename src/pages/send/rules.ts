// Pure: what the page hands its script, and sizes as people read them.

import { SAID_MOST_CHARS, UPLOADS_PATH, type SaidField } from '../../clips/index.ts';
import type { Words } from '../../newsroom/index.ts';
import { BLANK, SECOND_BLANK, type SendSettings } from './settings.ts';

export function sendSettings(words: Words, token: string, maxBytes: number): SendSettings {
  const { checking, sent, minutes, soon, waiting, keeping, stopped, problems, refused } = words.send;
  const tooLarge = problems['too-large'](sizeInWords(maxBytes, words.language));
  return {
    endpoint: UPLOADS_PATH,
    token,
    maxBytes,
    language: words.language,
    units: unitsIn(words.language),
    words: {
      ...{ checking, soon, waiting, keeping, stopped, refused },
      sent: sent(BLANK, SECOND_BLANK),
      minutes: minutes(BLANK),
      problems: { ...problems, 'too-large': tooLarge },
    },
  };
}

function unitsIn(language: string): SendSettings['units'] {
  return language === 'fr' ? { mb: 'Mo', gb: 'Go' } : { mb: 'MB', gb: 'GB' };
}

/** `850 MB`, `2.1 GB`, `1,5 Go`: what a phone shows beside its files. */
export function sizeInWords(sizeBytes: number, language: string): string {
  const { mb, gb } = unitsIn(language);
  const isLarge = sizeBytes >= 1e9;
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: isLarge || sizeBytes < 1e7 ? 1 : 0,
  });
  return `${number.format(sizeBytes / (isLarge ? 1e9 : 1e6))} ${isLarge ? gb : mb}`;
}

/** How each question of the form is filled in. */
export const QUESTIONS: readonly {
  readonly field: SaidField;
  readonly mostChars: number;
  readonly autocomplete: string;
}[] = [
  { field: 'where', mostChars: SAID_MOST_CHARS.where, autocomplete: 'off' },
  { field: 'when', mostChars: SAID_MOST_CHARS.when, autocomplete: 'off' },
  { field: 'who', mostChars: SAID_MOST_CHARS.who, autocomplete: 'name' },
  { field: 'contact', mostChars: SAID_MOST_CHARS.contact, autocomplete: 'off' },
];
