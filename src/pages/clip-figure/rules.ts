// Pure decisions about a clip as readers meet it: how its length and size are written, and what is doubtful about it.

import {
  VERDICT_QUESTIONS,
  type Clip,
  type ClipAnswers,
  type Verdict,
  type VerdictQuestion,
} from '../../clips/index.ts';
import type { Words } from '../../newsroom/index.ts';

/** `0:42`, `1:02:03`: in the digits of a language. */
export function lengthText(durationMs: number, language: string): string {
  const seconds = Math.round(durationMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown
    .map((part, at) =>
      new Intl.NumberFormat(language, { minimumIntegerDigits: at === 0 ? 1 : 2 }).format(part),
    )
    .join(':');
}

const MEGABYTE = 1_000_000; // as data plans count, IEC 80000-13
const KILOBYTE = 1000;

/** `3.1 MB`, `900 kB`: as a language writes it. */
export function sizeText(sizeBytes: number, language: string): string {
  const isLarge = sizeBytes >= MEGABYTE;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(isLarge ? sizeBytes / MEGABYTE : Math.max(1, sizeBytes / KILOBYTE));
}

/** What pressing costs: `Play the clip · 0:42 · 3.1 MB · without sound`. */
export function pressText(clip: Clip, words: Words): string {
  const { durationMs, rendition, hasAudio, answers } = clip;
  return [
    (answers.warnings ?? []).length > 0 ? words.clip.playDespite : words.clip.play,
    ...(durationMs === null ? [] : [lengthText(durationMs, words.language)]),
    ...(rendition === null ? [] : [sizeText(rendition.sizeBytes, words.language)]),
    ...(hasAudio === false ? [words.clip.silent] : []),
  ].join(' · ');
}

/** What was found of each question, in the order in which they are asked; null where nobody answered. */
export function verdictsOf(
  answers: ClipAnswers,
): readonly { readonly question: VerdictQuestion; readonly verdict: Verdict | null }[] {
  return VERDICT_QUESTIONS.map((question) => ({ question, verdict: answers.verdicts[question] }));
}

/** Whether readers are told at first sight, and not only where they look for it. */
export function isDoubtful(verdict: Verdict | null): boolean {
  return verdict !== 'confirmed' && verdict !== 'likely';
}

/** The lines of a clip's text: what introduces it, and what stands below it. */
export function introAndBelow(text: string): { readonly intro: string; readonly below: readonly string[] } {
  const [intro = '', ...below] = text.split('\n');
  return { intro, below: below.filter((line) => line.trim() !== '') };
}
