// From a text as it was read to the document that a revision stores.

import type { ReadStory } from '../kits/text-reader/index.ts';
import type { ReactionKind } from '../newsroom/index.ts';
import { AppError, type FieldProblem } from '../platform/errors.ts';
import { parseDocument, type StoryDocument } from './document.ts';

/** `site` gives what the text leaves open. Errors: `invalid` (422), `unknown_kind` (422). */
export function documentFrom(
  story: ReadStory,
  site: { readonly language: string; readonly reactionKinds: readonly ReactionKind[] },
): StoryDocument {
  return parseDocument({
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
  });
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
