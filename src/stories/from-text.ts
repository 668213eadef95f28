// From a text as it was read to the document that a revision stores.

import { readText, type ReadOptions, type Reading, type ReadStory } from '../kits/text-reader/index.ts';
import { asField, readAnswers } from '../clips/index.ts';
import type { ReactionKind, Section } from '../newsroom/index.ts';
import { AppError, type FieldProblem } from '../platform/errors.ts';
import { parseDocument, type StoryDocument } from './document.ts';
import { countOf, storable, type Storable } from './findings.ts';
import { MAX_FINDINGS } from './findings-schema.ts';
import type { PublishProblem } from './rules.ts';

/** Reads a text as every command does: mistakes in its answers about the clip are told with all others. */
export function readStory(text: string, options: ReadOptions): Reading {
  const judge: ReadOptions['judge'] = (stated) => readAnswers(stated, asField).problems;
  return readText(text, { ...options, judge });
}

/** What a text leaves open, as the site has it. */
export interface SiteHabits {
  readonly language: string;
  readonly reactionKinds: readonly ReactionKind[];
  /** Null where a text is read without its site. */
  readonly sections: readonly Section[] | null;
}

/**
 * The document, and advice where something found could not be kept with it. Errors: `invalid` (422),
 * `unknown_kind` (422).
 */
export function documentFrom(
  story: ReadStory,
  site: SiteHabits,
): { readonly document: StoryDocument; readonly advice: readonly PublishProblem[] } {
  const stored = storable(story, story.findings);
  const document = parseDocument({
    language: story.language ?? site.language,
    kicker: story.kicker,
    headline: story.headline,
    standfirst: story.standfirst,
    byline: story.byline,
    dated: story.date,
    section: story.section,
    translationOf: story.translationOf,
    happened: story.happened ?? { when: null, precision: null, where: null },
    blocks: story.blocks.map((read) => {
      if (read.type === 'clip') return { type: read.type, text: read.text, clipId: null };
      const { line: _, ...block } = read;
      return block;
    }),
    reactions: reactionsFrom(story.kinds, site.reactionKinds),
    findings: stored.findings,
  });
  return { document, advice: [...droppedAdvice(stored), ...sectionAdvice(story.section, site.sections)] };
}

/** How many findings are kept, and why the others are not. */
function droppedAdvice({ findings, dropped, beyond }: Storable): readonly PublishProblem[] {
  if (dropped + beyond === 0) return [];
  const kept = countOf(findings);
  const why = [
    ...(beyond === 0
      ? []
      : [
          `${figure(beyond)} stand after the first ${figure(MAX_FINDINGS)} of their kind, and no more are kept`,
        ]),
    ...(dropped === 0
      ? []
      : [
          `${figure(dropped)} ${dropped === 1 ? 'has' : 'have'} a name, a phrase or a place that cannot be stored`,
        ]),
  ];
  const message = `${figure(kept)} of ${figure(kept + dropped + beyond)} findings (quotes, attributions, people, follow-ups) are kept with the story. Of the others, ${why.join('; ')}. The story’s words are all there, and nothing needs to be done.`;
  return [{ code: 'findings_dropped', level: 'advice', field: 'text', message }];
}

/** A story in a section that the site does not have is in no list but the archive. */
function sectionAdvice(section: string | null, sections: SiteHabits['sections']): readonly PublishProblem[] {
  if (section === null || sections === null || sections.some(({ slug }) => slug === section)) return [];
  const has =
    sections.length === 0
      ? 'It has none yet: eyewitness settings sections "harbour=Harbour, town=Town".'
      : `It has: ${sections.map(({ slug }) => slug).join(', ')}.`;
  const message = `"${section}" is no section of this site. ${has}`;
  return [{ code: 'section_unknown', level: 'advice', field: 'section', message }];
}

function figure(count: number): string {
  return count.toLocaleString('en');
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
