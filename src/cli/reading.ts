// A text that was read for its reporter: the story as it would stand, and what to look at. Pure: no newsroom is asked.

import type { LeftOut, ReadStory, TextFormat } from '../kits/text-reader/index.ts';
import { defaultSettings } from '../newsroom/index.ts';
import {
  documentFrom,
  kindsOffered,
  publishProblems,
  readStory,
  structuredStory,
  textAdvice,
  type PublishProblem,
  type StoryDocument,
} from '../stories/index.ts';
import { lineOfProblem, sourceLines, type LineOf } from './source-lines.ts';
import { refusedText, type SourceText } from './story-file.ts';

/** A problem with the 1-based line of the file, null where it is about the whole. */
export type ReadProblem = PublishProblem & { readonly line: number | null };

export interface FileReading {
  /** As it is named before line numbers. */
  readonly file: string;
  readonly format: TextFormat;
  readonly story: ReadStory;
  readonly document: StoryDocument;
  readonly problems: readonly ReadProblem[];
  readonly lineOf: LineOf;
}

/** Reads a text as `publish` would. Errors: `text_refused` (422) with every line's problem, `invalid` (422). */
export function readingOf(file: string, source: SourceText, date: string | undefined): FileReading {
  const reading = readStory(source.text, { format: source.format, date });
  if (reading.outcome === 'refused') throw refusedText(file, reading.problems);
  const { story } = reading;
  const lineOf = sourceLines(source.text, story);
  const { site, advice } = siteFor(story);
  const { document, advice: dropped } = documentFrom(story, site);
  const problems = [
    ...publishProblems(document, []).map((problem) => ({
      ...problem,
      line: lineOfProblem(problem, document.findings, lineOf),
    })),
    ...story.advice.map((read) => ({ ...textAdvice(read), line: read.line })),
    ...[...dropped, ...source.advice, ...advice].map((problem) => ({ ...problem, line: null })),
  ];
  return { file, format: source.format, story, document, problems, lineOf };
}

/** What no newsroom was asked for is as a new one has it; a reaction that is not among those may be the site's own. */
function siteFor(story: ReadStory) {
  const { language, reactionKinds } = defaultSettings();
  const stated = Array.isArray(story.kinds) ? (story.kinds as readonly string[]) : [];
  const unknown = stated.filter((name) => !reactionKinds.some(({ kind }) => kind === name));
  const own = unknown.map((kind) => ({ kind, label: kind, emoji: '' }));
  const advice = unknown.map((name): PublishProblem => ({
    code: 'reaction_unknown',
    level: 'advice',
    field: 'reactions',
    message: `"${name}" is no reaction that a site starts with. Publishing refuses it unless yours has it.`,
  }));
  return { site: { language, reactionKinds: [...reactionKinds, ...own], sections: null }, advice };
}

/** The object that `read --json` prints: the structured story, what is left out and what to look at. */
export function structuredReading({ document, story, problems }: FileReading) {
  const leftOut: readonly LeftOut[] = story.leftOut;
  const kinds = kindsOffered(document, defaultSettings()).map((kind) => ({ ...kind, count: 0 }));
  return {
    ...structuredStory(document, [], null, null),
    reactions: { open: document.reactions.open, total: 0, kinds },
    sourceUrl: story.sourceUrl,
    leftOut,
    problems,
  };
}
