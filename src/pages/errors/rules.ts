// What an error page says, in the language of the site: an error's own message is for programs and in English.

import type { Words } from '../../newsroom/index.ts';
import type { AppError } from '../../platform/errors.ts';

export interface ErrorWords {
  readonly title: string;
  readonly text: string;
  /** What was written by a person or for programs, in a language of its own; null where all is said. */
  readonly detail: { readonly text: string; readonly language: string } | null;
  /** Whether searching and reading on makes sense: not where the site itself is in trouble. */
  readonly isElsewhere: boolean;
}

type Told = Pick<AppError, 'code' | 'status' | 'message'> & { readonly reason?: string };

export function errorWords(
  { code, status, message, reason = '' }: Told,
  { errors, story }: Words,
): ErrorWords {
  const said = { detail: null, isElsewhere: status < 500 };
  if (code === 'withdrawn' || code === 'story_withdrawn') {
    const text = reason === '' ? story.withdrawn : story.withdrawnBecause(reason);
    return { ...said, title: errors.title410, text };
  }
  if (status === 410) return { ...said, title: errors.title410, text: errors.text410 };
  // Every 404 is this one to a reader, whatever it was that was not found.
  if (status === 404) return { ...said, title: errors.title404, text: errors.text404 };
  if (status === 503) return { ...said, title: errors.title503, text: errors.text503 };
  if (status >= 500) return { ...said, title: errors.title500, text: errors.text500 };
  const text = Object.hasOwn(errors.byCode, code) ? errors.byCode[code] : undefined;
  if (text !== undefined) return { ...said, title: errors.titleOther, text };
  return {
    ...said,
    title: errors.titleOther,
    text: errors.textOther,
    detail: { text: message, language: 'en' },
  };
}
