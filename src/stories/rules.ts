// The gate: what stands between a draft and readers. Pure; the same rules for every way to publish.

import type { Clip } from '../clips/index.ts';
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
const CLAIMS = ['what', 'where', 'when'] as const;

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

function answerProblems(clip: Clip): PublishProblem[] {
  const { ground, credit, verdicts, warnings } = clip.answers;
  const found: PublishProblem[] = [];
  if (ground === null)
    found.push(
      answer(
        'ground_missing',
        '--ground',
        'On what ground may the clip be shown? --ground permission, own, licence, public-domain or news-reporting.',
      ),
    );
  if (credit === null)
    found.push(
      answer(
        'credit_missing',
        '--credit',
        'Who is credited? --credit "Name", or --credit none when the person who filmed is not to be named.',
      ),
    );
  for (const claim of CLAIMS)
    if (verdicts[claim] === null)
      found.push(
        answer(
          `verdict_${claim}_missing`,
          '--verdict',
          `Is it checked ${claim === 'what' ? 'what' : claim} the clip shows${claim === 'what' ? '' : ' happened'}? --verdict ${claim}=confirmed, likely, unclear or false.`,
        ),
      );
  if (warnings === null)
    found.push(
      answer(
        'warnings_missing',
        '--warnings',
        'Does the clip need a warning? --warnings none, or a list such as graphic,minors.',
      ),
    );
  return found;
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
  return found;
}

function blocks(code: string, field: string, message: string): PublishProblem {
  return { code, level: 'blocks', field, message };
}

function answer(code: string, field: string, message: string): PublishProblem {
  return { code, level: 'answer', field, message };
}

function advise(code: string, field: string, message: string): PublishProblem {
  return { code, level: 'advice', field, message };
}
