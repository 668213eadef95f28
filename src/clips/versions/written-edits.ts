// Edits as an editor writes them on a command line, read into edits with every problem at once. Pure.

import type { FieldProblem } from '../../platform/errors.ts';
import type { Blur, Edits, Span } from '../../platform/media/index.ts';

export interface WrittenEdits {
  readonly trim?: string | undefined;
  readonly mute?: readonly string[] | undefined;
  readonly blur?: readonly string[] | undefined;
}

export interface ReadEdits {
  readonly edits: Partial<Edits>;
  readonly problems: readonly FieldProblem[];
}

/** Reads `0:03-0:41`, `0:10-0:12` and `0:05-0:09,0.2,0.3,25%,0.1` (x, y, width, height in parts of the picture). */
export function readWrittenEdits(written: WrittenEdits): ReadEdits {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, text: string, like: string) => {
    const message = `--${field}: "${text.slice(0, 60)}" is not understood. Write it as ${like}.`;
    problems.push({ field: `--${field}`, message });
  };
  const trim = written.trim === undefined ? undefined : readSpan(written.trim);
  if (trim === null) wrong('trim', written.trim ?? '', '0:03-0:41');
  const mutes = (written.mute ?? []).flatMap((text) => {
    const span = readSpan(text);
    if (span === null) wrong('mute', text, '0:10-0:12');
    return span ?? [];
  });
  const blurs = (written.blur ?? []).flatMap((text) => {
    const blur = readBlur(text);
    if (blur === null)
      wrong('blur', text, '0:05-0:09,0.25,0.1,0.2,0.3 (x, y, width, height, from 0 to 1 or in %)');
    return blur ?? [];
  });
  return {
    edits: {
      ...(trim === undefined || trim === null ? {} : { trim }),
      ...(mutes.length === 0 ? {} : { mutes }),
      ...(blurs.length === 0 ? {} : { blurs }),
    },
    problems,
  };
}

function readSpan(text: string): Span | null {
  const sides = text.split('-').map((side) => readTime(side.trim()));
  const [fromMs, untilMs] = sides;
  if (sides.length !== 2 || fromMs == null || untilMs == null) return null;
  return { fromMs, untilMs };
}

/** `1:02:03.5`, `2:03`, `3.25`: hours, minutes, seconds. Null for anything else. */
export function readTime(text: string): number | null {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:[.]\d{1,3})?)$/.exec(text);
  if (match === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  if (match[2] !== undefined && Number(seconds) >= 60) return null;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}

function readBlur(text: string): Blur | null {
  const [times = '', ...numbers] = text.split(',').map((side) => side.trim());
  const span = readSpan(times);
  const [x, y, width, height] = numbers.map(readPart);
  if (span === null || numbers.length !== 4) return null;
  if (x == null || y == null || width == null || height == null) return null;
  return { ...span, x, y, width, height };
}

function readPart(text: string): number | null {
  const match = /^(\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})(%?)$/.exec(text);
  if (match === null) return null;
  const value = Number(match[1]) / (match[2] === '%' ? 100 : 1);
  return value <= 1 ? value : null;
}
