// Texts as a revision may store them, on either database: what every schema of a document is made of.

import * as v from 'valibot';

/** Characters: what a text file may hold at most. */
export const MAX_TEXT = 5_000_000;

/** A text that comes back as it was stored. */
export const text = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.maxLength(maxLength),
    // PostgreSQL takes no NUL, and half a character would come back as another one.
    v.check((value) => !value.includes('\0') && value.isWellFormed(), 'has characters that cannot be stored'),
  );

/** A text with at least one character that is not white space. */
export const words = (maxLength: number) =>
  v.pipe(
    text(maxLength),
    v.check((value) => value.trim() !== '', 'must not be empty'),
  );

/** A place in a text, in UTF-16 units. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where a link may lead: to the web or to mail, never to a script. */
export const address = v.pipe(
  text(2000),
  v.regex(/^(https?:\/\/|mailto:)/i, 'must be a web or mail address'),
);
