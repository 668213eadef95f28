// What the operator reads: one line an event, plain or JSON. Never an address of a reader, a token or a secret.

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `cause` is written with its stack; it never reaches a client. */
  error(event: string, cause: unknown, fields?: LogFields): void;
}

/** A log on standard error; `write` is for tests. */
export function openLog(
  format: 'plain' | 'json',
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const put = (level: string, event: string, fields: LogFields, cause?: string) => {
    const at = new Date().toISOString();
    if (format === 'json') {
      write(
        `${JSON.stringify({ at, level, event, ...fields, ...(cause === undefined ? {} : { cause }) })}\n`,
      );
      return;
    }
    const shown = Object.entries(fields).map(([name, value]) => ` ${name}=${plainValue(value)}`);
    write(
      `${at} ${level} ${event}${shown.join('')}${cause === undefined ? '' : `\n  ${cause.replaceAll('\n', '\n  ')}`}\n`,
    );
  };
  return {
    info: (event, fields = {}) => put('info', event, fields),
    warn: (event, fields = {}) => put('warn', event, fields),
    error: (event, cause, fields = {}) => put('error', event, fields, causeText(cause)),
  };
}

function plainValue(value: string | number | boolean | null): string {
  // Control characters would let what somebody sent forge a line of the log.
  return typeof value === 'string' && /[\s"=\p{Cc}]/u.test(value) ? JSON.stringify(value) : String(value);
}

function causeText(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? `${cause.name}: ${cause.message}`;
  return cause.cause === undefined ? own : `${own}\ncaused by ${causeText(cause.cause)}`;
}
