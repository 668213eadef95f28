// Tables and verdicts in plain text, the same on a terminal, in a log and in a README.

import type { Spread } from './rounds.ts';

/** One line of the report. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Rows under their heads, columns aligned: the first to the left, figures to the right. */
export function tableText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) =>
        column === 0 ? (cells[0] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd();
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
    .map((text) => `  ${text}`)
    .join('\n');
}

/** `91,400` */
export function whole(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en-US') : '-';
}

/** A format with that many places. */
export function decimals(places: number): (value: number) => string {
  return (value) => (Number.isFinite(value) ? value.toFixed(places) : '-');
}

/** `0.97 (0.95 to 0.99)`: median, least and most. */
export function spreadText({ median, min, max }: Spread, format: (value: number) => string): string {
  if (Number.isNaN(median)) return '-';
  return `${format(median)} (${format(min)} to ${format(max)})`;
}

export interface Aim {
  readonly what: string;
  /** NaN where it could not be measured here. */
  readonly value: number;
  readonly relation: 'at least' | 'at most';
  readonly bound: number;
  readonly unit: string;
  readonly format: (value: number) => string;
}

/** One line on whether a figure meets its aim. */
export function aimText({ what, value, relation, bound, unit, format }: Aim): string {
  const wanted = `${what}: aim ${relation} ${format(bound)}${unit}`;
  if (Number.isNaN(value)) return `  not measured  ${wanted}`;
  const met = relation === 'at least' ? value >= bound : value <= bound;
  return `  ${met ? 'met   ' : 'MISSED'}  ${wanted}, is ${format(value)}${unit}`;
}

const MEMORY_AIM_MB = 150;

/** The same line for what the server's process holds after a load, the most of it where there were several. */
export function memoryAimText(memoryMb: number, what = 'server memory after it'): string {
  return aimText({
    what,
    value: memoryMb,
    relation: 'at most',
    bound: MEMORY_AIM_MB,
    unit: ' MB',
    format: whole,
  });
}
