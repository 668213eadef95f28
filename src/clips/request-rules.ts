// Pure: what another newsroom writes when it asks to use a clip, read from its form with everything that is wrong.

/** What the form asks, in its order. */
export const REQUEST_FIELDS = ['name', 'outlet', 'email', 'wish'] as const;
export type RequestField = (typeof REQUEST_FIELDS)[number];
export type RequestWords = Readonly<Record<RequestField, string>>;

export const MOST_CHARS: Readonly<Record<RequestField, number>> = {
  name: 120, // guess: a name with its titles
  outlet: 200, // guess: a newsroom with its town
  email: 254, // RFC 5321, section 4.5.3.1.3: a path of 256 with its brackets
  wish: 2000, // guess: some 300 words
};

export interface RequestProblem {
  readonly field: RequestField;
  readonly is: 'missing' | 'too-long' | 'no-address';
}

/** Somebody at a host with a dot. Whether anybody reads there only a letter can tell. */
const ADDRESS = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]+$/;

/** What was written, made tidy and never cut, with what is wrong with it: one problem a field at most. */
export function readRequest(fieldOf: (field: RequestField) => string | null): {
  readonly written: RequestWords;
  readonly problems: readonly RequestProblem[];
} {
  const written: RequestWords = {
    name: oneLine(fieldOf('name')),
    outlet: oneLine(fieldOf('outlet')),
    email: oneLine(fieldOf('email')),
    wish: lines(fieldOf('wish')),
  };
  return { written, problems: REQUEST_FIELDS.flatMap((field) => problemOf(field, written[field]) ?? []) };
}

function problemOf(field: RequestField, text: string): RequestProblem | undefined {
  if (text === '') return { field, is: 'missing' };
  if (text.length > MOST_CHARS[field]) return { field, is: 'too-long' };
  return field === 'email' && !ADDRESS.test(text) ? { field, is: 'no-address' } : undefined;
}

function oneLine(text: string | null): string {
  return (text ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Lines stay lines; other control characters have no place in a text, and PostgreSQL takes no NUL. */
function lines(text: string | null): string {
  return (text ?? '')
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}
