// What another program sent is `unknown` until it has been through here once, with all its problems collected.

import * as v from 'valibot';
import { AppError, type FieldProblem } from './errors.ts';

/**
 * Checks `input` against a schema. Errors: `invalid` (422) with every problem in `fields`.
 * `what` names the thing for the message: "This story", "The request".
 */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  what = 'The request',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const fields = result.issues.map(toProblem);
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
  const field = (issue.path ?? []).map((step) => String(step.key)).join('.');
  return { field, message: field === '' ? issue.message : `${field}: ${issue.message}` };
}
