// Pure decisions about what is said of a clip: what is doubtful about it, and where its words stand.

import {
  VERDICT_QUESTIONS,
  type ClipAnswers,
  type Verdict,
  type VerdictQuestion,
} from '../../clips/index.ts';

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
