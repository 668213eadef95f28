// What another program sent is `unknown` until it has been through here once, with all its problems collected.

import * as v from 'valibot';
import { AppError, type FieldProblem } from './errors.ts';

const MOST_PROBLEMS = 100; // guess: nobody mends more at once, and an answer must stay small
const LONGEST_TEXT = 300; // guess: a long sentence; what was sent may be quoted in it and may be megabytes

/**
 * Checks `input` against a schema. Errors: `invalid` (422) with every problem in `fields`, up to a hundred.
 * `what` names the thing for the message: "This story", "The request".
 */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  what = 'The request',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const fields = result.issues.slice(0, MOST_PROBLEMS).map(toProblem);
  throw new AppError('invalid', 422, `${what} cannot be used as it is: ${fields[0]!.message}`, { fields });
}

/** Parses JSON text. Errors: `invalid_json` (400). */
export function parseJson(text: string, what = 'The request'): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_json', 400, `${what} is not valid JSON.`, { cause });
  }
}

function toProblem(issue: v.BaseIssue<unknown>): FieldProblem {
  const field = shortened((issue.path ?? []).map((step) => String(step.key)).join('.'));
  const message = shortened(tooLong(issue) ?? issue.message);
  return { field, message: field === '' ? message : `${field}: ${message}` };
}

/** What a person can act on, where a schema leaves the library's own words. */
function tooLong({ type, input, requirement, message }: v.BaseIssue<unknown>): string | undefined {
  if (type !== 'max_length' || typeof input !== 'string' || !message.startsWith('Invalid')) return undefined;
  return `has ${input.length} characters; at most ${String(requirement)} are possible. Shorten it.`;
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}
