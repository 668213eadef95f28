// `eyewitness publish`: a text and a clip become a live story, in the running server or here.

import { basename, dirname, join } from 'node:path';
import { userInfo } from 'node:os';
import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { receiveClip, waitForClip, type Progress } from '../clips/index.ts';
import { dateProblem, type LeftOut, type ReadStory, type TextFormat } from '../kits/text-reader/index.ts';
import { defineCommand, type Command, type Report } from '../platform/commands/index.ts';
import type { ClipId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';
import { publishText, type PublishProblem, type TextOutcome } from '../stories/index.ts';
import { captionFile, sendCaptions, tellNotes } from './clips-captions.ts';
import type { RunCommand } from './newsroom.ts';
import { placeIn } from './place-in-file.ts';
import { progressBar } from './progress-bar.ts';
import { leftOutLine } from './read-checks.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { lineOfProblem, sourceLines } from './source-lines.ts';
import { dateFlag, existing, MAX_FILE_BYTES, textOf } from './story-file.ts';
import { printable } from './terminal-text.ts';
import { complain, EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const FLAGS = {
  ...DATA_FLAG,
  clip: { type: 'string' },
  captions: { type: 'string' },
  'captions-lang': { type: 'string' },
  date: { type: 'string' },
  draft: { type: 'boolean' },
  json: { type: 'boolean' },
  ground: { type: 'string' },
  credit: { type: 'string' },
  verdict: { type: 'string' },
  warnings: { type: 'string' },
  'warning-reason': { type: 'string' },
  shows: { type: 'string' },
  override: { type: 'string' },
  as: { type: 'string' },
} as const;

export const publish: CliCommand = {
  name: 'publish',
  usage:
    'FILE [--clip VIDEO [--captions FILE [--captions-lang LANG]]] [--date DAY] [--draft] [--json] [--data DIR] [--ground G] [--credit TEXT|none] [--verdict what=V,where=V,when=V] [--warnings none|LIST] [--warning-reason TEXT] [--shows TEXT] [--override REASON --as NAME]',
  says: 'turns a text (.txt, .md or .html) and a clip into a live story and prints its address',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, FLAGS);
    const [path, more] = positionals;
    if (path === undefined || more !== undefined) throw new UsageError('Name one text file.');
    if (path === '-')
      throw new UsageError(
        'publish takes a file, not what is piped in. Save the text as .txt, .md or .html.',
      );
    if (values.override !== undefined && isBlank(values.as))
      throw new UsageError('--override needs --as NAME: who takes it on themselves.');
    if (values.as !== undefined && isBlank(values.as)) throw new UsageError('--as needs a name.');
    if (values.override?.trim() === '') throw new UsageError('--override needs a reason.');
    const date = dateFlag(values.date);
    const { text, format, advice, story } = await textOf(path, date);
    const { clipFile } = story;
    const clip = values.clip ?? (clipFile === null ? undefined : join(dirname(path), clipFile));
    const captions = await givenCaptions(values.captions, values['captions-lang'] ?? story.language, clip);
    const config = configFrom(values);
    const author = values.as ?? userInfo().username;
    const { told, place } = await withNewsroom(config, async (run, place) => {
      const clipId = clip === undefined ? null : await sendClip(run, clip);
      if (clipId !== null) await captions?.send(run, clipId, author);
      const outcome = await run('stories.publish-text', {
        text,
        format,
        date,
        clipId,
        answers: {
          ground: values.ground,
          credit: values.credit,
          verdict: values.verdict,
          warnings: values.warnings,
          warningReason: values['warning-reason'],
          shows: values.shows,
        },
        override: values.override === undefined ? null : { reason: values.override, name: values.as },
        draft: values.draft === true,
        author,
      });
      return { told: outcome as TextOutcome, place };
    });
    const outcome = { ...told, problems: [...told.problems, ...advice] };
    if (values.json === true) print(JSON.stringify(outcome, null, 2));
    const { dataDir } = config;
    return tell(outcome, {
      quiet: values.json === true,
      overridden: values.override !== undefined,
      place,
      dataDir,
      placeOf: placesIn(path, text, story, outcome),
    });
  },
};

async function sendClip(run: RunCommand, path: string): Promise<string> {
  const file = await existing(path);
  const bar = progressBar();
  try {
    const sent = await run(
      'clips.receive',
      { fileName: basename(path), sizeBytes: file.size },
      { report: bar.show, body: file.stream() },
    );
    return (sent as { clipId: string }).clipId;
  } finally {
    bar.clear();
  }
}

interface GivenCaptions {
  readonly send: (run: RunCommand, clipId: string, by: string) => Promise<void>;
}

/** Looked at before anything is sent; a null language is the site's. */
async function givenCaptions(
  path: string | undefined,
  language: string | null,
  clip: string | undefined,
): Promise<GivenCaptions | null> {
  if (path === undefined) return null;
  if (clip === undefined) throw new UsageError('--captions belong to a clip: name it by --clip VIDEO.');
  const file = await captionFile(path);
  return {
    send: async (run, clipId, by) => tellNotes(await sendCaptions(run, { clipId, language, by }, file), path),
  };
}

interface Telling {
  readonly quiet: boolean;
  readonly overridden: boolean;
  readonly place: 'server' | 'here';
  readonly dataDir: string;
  readonly placeOf: (spoken: PublishProblem | LeftOut) => string;
}

/** What stands before a problem: its place in the file, where it is about one. */
function placesIn(
  path: string,
  text: string,
  story: ReadStory,
  outcome: TextOutcome,
): (spoken: PublishProblem | LeftOut) => string {
  const lineOf = sourceLines(text, story);
  // A clip put where the text has no place for one moves the blocks: then a block's number is no place in the file.
  const isMoved = outcome.story.blocks.length !== story.blocks.length;
  const isCounted = outcome.story.followUps.length === story.findings.followUps.length;
  return (spoken) => {
    if ('reason' in spoken) return placeIn(path, spoken.line);
    if (isMoved && spoken.field.startsWith('blocks.')) return '';
    if (!isCounted && spoken.field.startsWith('followUps.')) return '';
    const line = lineOfProblem(spoken, story.findings, lineOf);
    return line === null ? '' : placeIn(path, line);
  };
}

function tell(outcome: TextOutcome, how: Telling): number {
  const { status, problems, leftOut } = outcome;
  const show = (problem: PublishProblem) =>
    complain(`  ${how.placeOf(problem)}${printable(problem.message)}`);
  // An override answers the gate's questions: where the story is refused all the same, they are not why.
  const isWhy = (problem: PublishProblem) =>
    problem.level === 'blocks' || !(how.overridden && status === 'refused');
  const standing = problems.filter((problem) => problem.level !== 'advice' && isWhy(problem));
  const advice = problems.filter((problem) => problem.level === 'advice');
  const onlyAsked = standing.every((problem) => problem.level === 'answer');
  if (status === 'refused') complain(onlyAsked ? 'Not published. What is missing:' : 'Not published:');
  else if (standing.length > 0)
    complain(status === 'draft' ? 'Before it can be published:' : 'Published over open questions:');
  standing.forEach(show);
  if (status === 'refused' && onlyAsked)
    complain(
      'Answer by these flags or in the front matter, or take it on yourself: --override REASON --as NAME.',
    );
  if (status === 'refused') return EXIT.refused;
  if (advice.length > 0) complain('Worth a look:');
  advice.forEach(show);
  if (leftOut.length > 0) complain('Left out, because it is no part of the story:');
  for (const left of leftOut) complain(`  ${how.placeOf(left)}${printable(leftOutLine(left))}`);
  if (!how.quiet)
    print(status === 'published' ? `Published: ${outcome.url}` : `Kept as a draft: ${outcome.slug}`);
  if (status === 'published' && how.place === 'here')
    complain(
      `No server runs on ${how.dataDir}. Readers see the story once one does: eyewitness serve --data ${how.dataDir}`,
    );
  return EXIT.done;
}

function isBlank(value: string | undefined): boolean {
  return (value ?? '').trim() === '';
}

const sentClip = v.object({
  fileName: v.pipe(v.string(), v.maxLength(1000)),
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Takes a clip's bytes in and waits until it is playable or refused; answers its id either way. */
export function receiveClipCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.receive',
    parse: (input) => parse(sentClip, input),
    run: async (sent, report: Report, body) => {
      const received = await receiveClip(app, body, sent, (bytes) =>
        report({ says: 'Sending the clip', part: sent.sizeBytes === 0 ? null : bytes / sent.sizeBytes }),
      );
      const clip = await waitForClip(app, received.clip.id, {
        onProgress: (progress) => report(preparingWords(progress)),
      });
      return { clipId: clip.id };
    },
  });
}

/** What a terminal shows while it waits. */
function preparingWords(progress: Progress | null): { says: string; part: number | null } {
  const left = progress?.secondsLeft ?? null;
  const says =
    left === null
      ? 'Preparing the clip'
      : `Preparing the clip, ${left < 60 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`;
  return { says, part: progress?.part ?? null };
}

const answer = v.optional(v.pipe(v.string(), v.maxLength(1000)));
const FORMATS: ReadonlySet<unknown> = new Set(['text', 'markdown', 'html']);
const textToPublish = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_FILE_BYTES)),
  format: v.custom<TextFormat>((format) => FORMATS.has(format)),
  date: v.optional(
    v.pipe(
      v.string(),
      v.check((date) => dateProblem(date) === null, 'must be a day such as 2026-05-04'),
    ),
  ),
  clipId: v.nullable(v.custom<ClipId>((id) => typeof id === 'string' && id.length <= 64)),
  answers: v.object({
    ground: answer,
    credit: answer,
    verdict: answer,
    warnings: answer,
    warningReason: answer,
    shows: answer,
  }),
  override: v.nullable(
    v.object({ reason: v.pipe(v.string(), v.maxLength(2000)), name: v.pipe(v.string(), v.maxLength(200)) }),
  ),
  draft: v.boolean(),
  author: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

export function publishTextCommand({ publishing }: Newsroom): Command {
  return defineCommand({
    name: 'stories.publish-text',
    parse: (input) => parse(textToPublish, input),
    run: (request) => publishText(publishing, request),
  });
}
