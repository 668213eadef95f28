// Pure: what a sender's metadata says, tidied and within limits. Nothing of it is believed, and none of it is public.

import { AppError, type FieldProblem } from '../../platform/errors.ts';
import { cleanFileName } from '../rules.ts';
import type { Said } from './upload.ts';

/** Letters that fit each field of the form. */
export const SAID_MOST_CHARS = { where: 300, when: 120, who: 200, contact: 254 } as const; // guess
export type SaidField = keyof typeof SAID_MOST_CHARS;
export const SAID_FIELDS = Object.keys(SAID_MOST_CHARS) as readonly SaidField[];

const MOST_HEADER_CHARS = 6000; // all fields at their longest in letters of three bytes, in Base64

export interface ReadMetadata {
  readonly fileName: string;
  readonly said: Said;
}

/** Reads tus metadata; names that nobody asks for are passed over. Errors: `invalid` (422) with every problem. */
export function readMetadata(
  metadata: Readonly<Record<string, string | null>>,
  headerChars: number,
): ReadMetadata {
  if (headerChars > MOST_HEADER_CHARS)
    throw new AppError('invalid', 422, `Upload-Metadata has ${MOST_HEADER_CHARS} characters at most.`);
  const problems: FieldProblem[] = [];
  const said: { -readonly [Field in keyof Said]: Said[Field] } = {};
  for (const field of SAID_FIELDS) {
    const text = oneLine(metadata[field] ?? '');
    const most = SAID_MOST_CHARS[field];
    if (text.length > most) problems.push({ field, message: `"${field}" has ${most} characters at most.` });
    else if (text !== '') said[field] = text;
  }
  if (problems.length > 0)
    throw new AppError('invalid', 422, 'What is said of the clip is too long.', { fields: problems });
  const original = metadata['original'];
  if (original === 'likely' || original === 'unlikely') said.original = original;
  return { fileName: cleanFileName((metadata['filename'] ?? '').toWellFormed()), said };
}

/** Control characters have no place in a line, and PostgreSQL takes no NUL. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
