// Pure decisions of pages: what a text's marks cover, which way a language is written, what a warning says.

import type { Clip, Warning } from '../clips/index.ts';
import type { Words } from '../newsroom/index.ts';
import type { Mark } from '../stories/index.ts';

/** What search results show, without half a character at the end. */
export function beginningOf(text: string): string {
  return text.slice(0, 300).replace(/[\uD800-\uDBFF]$/, '');
}

/** What readers are warned of: "graphic scenes and children". */
export function warningList(warnings: readonly Warning[], words: Words): string {
  const named = warnings.map((warning) => words.clip.warnings[warning]);
  return new Intl.ListFormat(words.language).format(named);
}

/** The same as a sentence, where no press follows it. */
export function warningText(warnings: readonly Warning[], words: Words): string {
  return words.clip.warned(warningList(warnings, words));
}

const GRAPHIC: ReadonlySet<Warning> = new Set(['graphic', 'death', 'injury', 'distress']);
/** Kinds of warnings whose first picture readers must not meet unasked; a child in it has a right to its own face. */
const NO_POSTER: ReadonlySet<Warning> = new Set([...GRAPHIC, 'minors']);

/**
 * Whether the clip's first picture may be shown before somebody asked for it. `null`: nobody has said whether readers
 * need a warning, so it may not.
 */
export function isPosterSafe(warnings: readonly Warning[] | null): boolean {
  return warnings !== null && !warnings.some((warning) => NO_POSTER.has(warning));
}

/** Whether the clip is for adults; null where nobody said whether readers need a warning. */
export function isGraphic(warnings: readonly Warning[] | null): boolean | null {
  return warnings === null ? null : warnings.some((warning) => GRAPHIC.has(warning));
}

/** A text's lines with their marks; a mark over several lines is on each of them. */
export function linesOf<Stretch extends Pick<Mark, 'start' | 'end'>>(block: {
  readonly text: string;
  readonly marks: readonly Stretch[];
}): { text: string; marks: Stretch[] }[] {
  let next = 0;
  return block.text.split('\n').map((text) => {
    const from = next;
    const to = from + text.length;
    next = to + 1;
    const marks = block.marks
      .filter((mark) => mark.start < to && mark.end > from)
      .map((mark) => ({
        ...mark,
        start: Math.max(mark.start - from, 0),
        end: Math.min(mark.end, to) - from,
      }));
    return { text, marks };
  });
}

/** A text cut where its marks begin and end, each piece with all that cover it. */
export function piecesOf<Stretch extends Pick<Mark, 'start' | 'end'>>(
  text: string,
  marks: readonly Stretch[],
): { text: string; marks: readonly Stretch[] }[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, index) => ({
    text: text.slice(cuts[index], end),
    marks: marks.filter((mark) => mark.start < end && mark.end > cuts[index]!),
  }));
}

// ISO 15924 codes of the scripts written from the right that Unicode has letters of and languages still use.
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** By the script that a language is most often written in, unless its tag names another. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** Whether readers get nothing of a clip for now: its version was taken back, and the next one does not play yet. */
export function isTakenBack(clip: Clip): boolean {
  return clip.state === 'playable' && clip.durationMs === null;
}
