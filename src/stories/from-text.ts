// From a text as it was read to the document that a revision stores.

import { readText, type ReadOptions, type Reading, type ReadStory } from '../kits/text-reader/index.ts';
import { readAnswers } from '../clips/index.ts';
import type { ReactionKind } from '../newsroom/index.ts';
import { AppError, type FieldProblem } from '../platform/errors.ts';
import { parseDocument, type StoryDocument } from './document.ts';
import { storable } from './findings.ts';
import type { PublishProblem } from './rules.ts';

/** Reads a text as every command does: mistakes in its answers about the clip are told with all others. */
export function readStory(text: string, options: ReadOptions): Reading {
  const judge: ReadOptions['judge'] = (stated) => readAnswers(stated, (question) => question).problems;
  return readText(text, { ...options, judge });
}

/** What a text leaves open, as the site has it. */
export interface SiteHabits {
  readonly language: string;
  readonly reactionKinds: readonly ReactionKind[];
}

/**
 * The document, and advice where something found could not be kept with it. Errors: `invalid` (422),
 * `unknown_kind` (422).
 */
export function documentFrom(
  story: ReadStory,
  site: SiteHabits,
): { readonly document: StoryDocument; readonly advice: readonly PublishProblem[] } {
  const { findings, dropped } = storable(story, story.findings);
  const document = parseDocument({
    language: story.language ?? site.language,
    kicker: story.kicker,
    headline: story.headline,
    standfirst: story.standfirst,
    byline: story.byline,
    dated: story.date,
    happened: story.happened ?? { when: null, precision: null, where: null },
    blocks: story.blocks.map((read) => {
      if (read.type === 'clip') return { type: read.type, text: read.text, clipId: null };
      const { line: _, ...block } = read;
      return block;
    }),
    reactions: reactionsFrom(story.kinds, site.reactionKinds),
    findings,
  });
  return { document, advice: dropped === 0 ? [] : [droppedAdvice(dropped)] };
}

function droppedAdvice(dropped: number): PublishProblem {
  const what = dropped === 1 ? 'One finding' : `${dropped} findings`;
  const message = `${what} (quotes, names, dates) could not be kept with the story. Its words are all there.`;
  return { code: 'findings_dropped', level: 'advice', field: 'text', message };
}

function reactionsFrom(
  stated: ReadStory['kinds'],
  offered: readonly ReactionKind[],
): StoryDocument['reactions'] {
  if (stated === 'off') return { open: false, kinds: null };
  if (stated === null) return { open: true, kinds: null };
  const known = offered.map((kind) => kind.kind);
  const fields = stated
    .filter((name) => !known.includes(name))
    .map((name): FieldProblem => ({
      field: 'reactions',
      message: `"${name}" is not a reaction of this site. It has: ${known.join(', ')}.`,
    }));
  if (fields.length > 0) throw new AppError('unknown_kind', 422, fields[0]!.message, { fields });
  return { open: true, kinds: [...stated] };
}
