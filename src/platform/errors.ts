// The one error type that carries something safe to show a person, and the private cause beside it.
// Whatever is thrown and is not an AppError is a fault of ours: it answers 500 and tells nothing.

export interface FieldProblem {
  /** Where in the input, in dotted form: `blocks.3.text`, `verdict.when`, or a flag: `--ground`. */
  readonly field: string;
  /** What is wrong and what to do about it, in one sentence. */
  readonly message: string;
}

/**
 * A refusal or failure with a stable code and a message that says what to do.
 * `cause` goes to the log and is never sent; `fields` lists every problem of an input at once.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    status: number,
    message: string,
    extra: {
      readonly cause?: unknown;
      readonly fields?: readonly FieldProblem[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = status;
    this.fields = extra.fields ?? [];
    this.headers = extra.headers ?? {};
  }
}

/** A unique key is taken already; both databases' own errors become this one. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
}

/** Turns anything thrown into an AppError: a known refusal as it is, all else as an internal failure. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError('internal', 500, 'Something went wrong on our side. Nothing was changed. Try again.', {
    cause: thrown,
  });
}
