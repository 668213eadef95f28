// Whose claim a stretch of text is: the attribution whose content covers it. Linear in attributions and questions.

import type { Attribution, Span } from '../findings.ts';

interface Content extends Span {
  readonly attribution: number;
}

/** Answers for spans asked in text order, text by text. */
export function claimants(attributions: readonly Attribution[]): (span: Span) => number | null {
  const byBlock = new Map<number, Content[]>();
  for (const [attribution, { spans }] of attributions.entries()) {
    for (const span of spans) {
      const contents = byBlock.get(span.block) ?? [];
      contents.push({ ...span, attribution });
      byBlock.set(span.block, contents);
    }
  }
  for (const contents of byBlock.values()) contents.sort((a, b) => a.start - b.start || b.end - a.end);
  const sweeps = new Map<number, { next: number; readonly open: Content[] }>();
  return ({ block, start, end }) => {
    const contents = byBlock.get(block) ?? [];
    const sweep = sweeps.get(block) ?? { next: 0, open: [] };
    sweeps.set(block, sweep);
    while (sweep.next < contents.length && contents[sweep.next]!.start <= start) {
      sweep.open.push(contents[sweep.next]!);
      sweep.next += 1;
    }
    // The one opened last is the innermost; one that has ended covers nothing further on.
    while (sweep.open.length > 0 && sweep.open.at(-1)!.end < end) sweep.open.pop();
    return sweep.open.at(-1)?.attribution ?? null;
  };
}
