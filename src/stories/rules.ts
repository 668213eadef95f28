// The gate: what stands between a draft and readers. Pure; the same rules for every way to publish.

import {
  GROUNDS,
  unanswered,
  VERDICT_QUESTIONS,
  VERDICTS,
  WARNINGS,
  type Clip,
  type GateAnswers,
  type Question,
} from '../clips/index.ts';
import type { FollowUp } from '../kits/text-reader/index.ts';
import { clipIdsOf, type StoryDocument } from './document.ts';

export interface PublishProblem {
  /** Stable name of the rule. */
  readonly code: string;
  /**
   * `blocks`: nothing goes out while it stands. `answer`: the gate's question is open; only an answer or a named
   * override opens it. `advice`: worth a look, publishes all the same.
   */
  readonly level: 'blocks' | 'answer' | 'advice';
  /** The flag or field to mend, for example `--ground` or `blocks.3`. */
  readonly field: string;
  readonly message: string;
}

const HEADLINE_ADVICE = 110; // characters that search results and cards show before they cut

/** All that stands in the way of publishing a story with these clips, the gravest first. */
export function publishProblems(document: StoryDocument, clips: readonly Clip[]): readonly PublishProblem[] {
  const problems = clipIdsOf(document).flatMap((id) => {
    const clip = clips.find((candidate) => candidate.id === id);
    if (clip === undefined)
      return [blocks('clip_unknown', `clips.${id}`, `The clip ${id} is not there. Send it again.`)];
    return [...stateProblems(clip), ...answerProblems(clip)];
  });
  if (document.blocks.length === 0)
    problems.push(blocks('no_text', 'blocks', 'The story has a headline and nothing else. Add its text.'));
  return [...problems, ...advice(document)].toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
}

const LEVELS: readonly PublishProblem['level'][] = ['blocks', 'answer', 'advice'];

/** What an override cannot help with, and what it can but was not given for. */
export function refusals(
  problems: readonly PublishProblem[],
  overridden: boolean,
): readonly PublishProblem[] {
  return problems.filter(
    (problem) => problem.level === 'blocks' || (problem.level === 'answer' && !overridden),
  );
}

function stateProblems(clip: Clip): PublishProblem[] {
  if (clip.state === 'playable') return [];
  if (clip.state === 'received')
    return [
      blocks(
        'clip_not_ready',
        `clips.${clip.id}`,
        'The clip is still being worked on. Try again in a moment.',
      ),
    ];
  return [
    blocks('clip_refused', `clips.${clip.id}`, `The clip cannot be used: ${clip.reason ?? 'it was refused'}`),
  ];
}

/** How the gate asks, question by question. */
const QUESTIONS: Readonly<
  Record<Question, { readonly code: string; readonly field: string; readonly asks: string }>
> = {
  ground: {
    code: 'ground_missing',
    field: '--ground',
    asks: `On what ground may the clip be shown? --ground ${GROUNDS.join('|')}`,
  },
  credit: {
    code: 'credit_missing',
    field: '--credit',
    asks: 'Who is credited? --credit "NAME", or --credit none when nobody may be named',
  },
  'verdict.what': {
    code: 'verdict_what_missing',
    field: '--verdict',
    asks: `Does the clip show what is said of it? --verdict what=${VERDICTS.join('|')}`,
  },
  'verdict.where': {
    code: 'verdict_where_missing',
    field: '--verdict',
    asks: `Was it filmed where it is said to be? --verdict where=${VERDICTS.join('|')}`,
  },
  'verdict.when': {
    code: 'verdict_when_missing',
    field: '--verdict',
    asks: `Was it filmed when it is said to be? --verdict when=${VERDICTS.join('|')}`,
  },
  warnings: {
    code: 'warnings_missing',
    field: '--warnings',
    asks: `Do readers need a warning? --warnings none, or some of ${WARNINGS.join(',')}`,
  },
};

function answerProblems(clip: Clip): PublishProblem[] {
  const open = unanswered(clip.answers).map((question): PublishProblem => {
    const { code, field, asks } = QUESTIONS[question];
    return { code, level: 'answer', field, message: asks };
  });
  return [...open, ...verdictProblems(clip)];
}

/** A clip that is known to be something else is no picture of the event; one that could not be checked may be. */
function verdictProblems(clip: Clip): PublishProblem[] {
  return VERDICT_QUESTIONS.flatMap((question): PublishProblem[] => {
    const verdict = clip.answers.verdicts[question];
    if (verdict === 'false') {
      const message = `The clip was found to be false on "${question}". It does not belong into this story; a named person can still decide so.`;
      return [{ code: `verdict_${question}_false`, level: 'answer', field: '--verdict', message }];
    }
    if (verdict !== 'unclear') return [];
    return [
      advise(
        `verdict_${question}_unclear`,
        '--verdict',
        `"${question}" could not be made clear. Say so in the text.`,
      ),
    ];
  });
}

/** What is asked before readers of a live clip are warned of less than before: its answers hold wherever it is shown. */
export function loweredProblems(before: Clip, given: Partial<GateAnswers>): readonly PublishProblem[] {
  const { warnings } = given;
  const gone = (before.answers.warnings ?? []).filter(
    (warning) => warnings !== undefined && !warnings.includes(warning),
  );
  if (gone.length === 0) return [];
  const message = `Readers see this clip already, warned of ${gone.join(', ')}. These answers would take that away in every story that shows it. Name ${gone.length === 1 ? 'it' : 'them'} again with --warnings; a named person can still decide so.`;
  return [{ code: 'warnings_lowered', level: 'answer', field: '--warnings', message }];
}

/** The question before a withdrawn story may come back. */
export function withdrawnProblem(reason: string): PublishProblem {
  const message = `This story was withdrawn${reason === '' ? '' : `: ${reason.replace(/[.\s]+$/, '')}`}. It comes back only when a named person decides so.`;
  return { code: 'withdrawn', level: 'answer', field: '--override', message };
}

function advice(document: StoryDocument): PublishProblem[] {
  const found: PublishProblem[] = [];
  document.blocks.forEach((block, index) => {
    if (block.type === 'clip' && block.clipId === null)
      found.push(
        advise(
          'clip_absent',
          `blocks.${index}`,
          'The text announces a clip that is not there. Readers see no empty player; add it with --clip FILE.',
        ),
      );
  });
  if (document.standfirst === null)
    found.push(
      advise(
        'standfirst_missing',
        'standfirst',
        'There is no standfirst: the first lines readers see under the headline.',
      ),
    );
  if (document.headline.length > HEADLINE_ADVICE)
    found.push(
      advise(
        'headline_long',
        'headline',
        `The headline has ${document.headline.length} characters; beyond ${HEADLINE_ADVICE} others cut it.`,
      ),
    );
  return [
    ...found,
    ...document.findings.followUps.flatMap((due, index) => undatedAdvice(document, due, index)),
  ];
}

/** A date without its year cannot be followed up: the story's own date tells it. */
function undatedAdvice({ blocks: texts }: StoryDocument, { due, what, at }: FollowUp, index: number) {
  if (!due.startsWith('--')) return [];
  const written = texts[at.block]?.text.slice(at.start, at.end) ?? '';
  const date = written === '' ? due : `"${shortened(written)}"`;
  const message = `The year of ${date} is not told: ${shortened(what)}. Give the story's own date: --date 2026-05-28, or date: in the front matter.`;
  return [advise('follow_up_undated', `followUps.${index}`, message)];
}

const SHOWN = 120; // guess: enough to find the sentence again

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).toWellFormed()}…`;
}

function blocks(code: string, field: string, message: string): PublishProblem {
  return { code, level: 'blocks', field, message };
}

function advise(code: string, field: string, message: string): PublishProblem {
  return { code, level: 'advice', field, message };
}
