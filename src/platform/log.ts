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
        `${harmless(JSON.stringify({ ...fields, at, level, event, ...(cause === undefined ? {} : { cause }) }))}\n`,
      );
      return;
    }
    const shown = Object.entries(fields).map(([name, value]) => ` ${name}=${plainValue(value)}`);
    write(
      `${at} ${level} ${event}${shown.join('')}${cause === undefined ? '' : `\n  ${cause.split('\n').map(harmless).join('\n  ')}`}\n`,
    );
  };
  return {
    info: (event, fields = {}) => put('info', event, fields),
    warn: (event, fields = {}) => put('warn', event, fields),
    error: (event, cause, fields = {}) => put('error', event, fields, causeText(cause)),
  };
}

function plainValue(value: string | number | boolean | null): string {
  const text = String(value);
  return harmless(/[\s"=\p{Cc}]/u.test(text) ? JSON.stringify(text) : text);
}

/** Control characters, Unicode's line ends and writing directions would let what somebody sent forge a line. */
function harmless(line: string): string {
  return line.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const LONGEST_CHAIN = 8; // guess: a cause may name itself as its own cause

function causeText(cause: unknown, depth = 1): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? `${cause.name}: ${cause.message}`;
  if (cause.cause === undefined || depth === LONGEST_CHAIN) return own;
  return `${own}\ncaused by ${causeText(cause.cause, depth + 1)}`;
}
