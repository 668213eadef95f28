// Files that a person names on the command line: a story's text is read and checked here, before anything is sent.

import {
  dateProblem,
  decodeText,
  formatOfFileName,
  type Problem,
  type ReadStory,
  type TextFormat,
} from '../kits/text-reader/index.ts';
import { AppError } from '../platform/errors.ts';
import { readStory, type PublishProblem } from '../stories/index.ts';
import { UsageError } from './usage.ts';

/** Above the reader's own limit of 5 MB, which words the refusal of what is a little too long. */
export const MAX_FILE_BYTES = 6 * 1024 * 1024;
const AT_MOST = 'a story may have 5 MB of text at most';

/** A text as it came, before anything is read in it. */
export interface SourceText {
  readonly text: string;
  readonly format: TextFormat;
  /** What reading the bytes as text left open. */
  readonly advice: readonly PublishProblem[];
}

export interface FileText extends SourceText {
  /** As it will be read once it is sent: what it names and where its lines stand is known here. */
  readonly story: ReadStory;
}

/** The text of a file, checked before anything is sent. Errors: `text_unreadable` (422), `text_refused` (422). */
export async function textOf(path: string, date: string | undefined): Promise<FileText> {
  const source = await sourceOf(path);
  const reading = readStory(source.text, { format: source.format, date });
  if (reading.outcome === 'refused') throw refusedText(path, reading.problems);
  return { ...source, story: reading.story };
}

/** The text of a file as it is. Errors: `text_unreadable` (422), `file_missing` (422), `file_unreadable` (422). */
export async function sourceOf(path: string): Promise<SourceText> {
  const format = formatOfFileName(path);
  if (format === null) throw new UsageError(`${path}: a story is a .txt, .md or .html file.`);
  return decoded(path, format, await bytesOf(path));
}

/** The text that is typed or piped in: plain text. Errors: `text_unreadable` (422). */
export async function sourceFromInput(input: ReadableStream<Uint8Array>): Promise<SourceText> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of input) {
    sizeBytes += part.length;
    if (sizeBytes > MAX_FILE_BYTES)
      throw new AppError('text_unreadable', 422, `What was piped in is too long: ${AT_MOST}.`);
    parts.push(part);
  }
  return decoded('-', 'text', Buffer.concat(parts));
}

function decoded(path: string, format: TextFormat, bytes: Uint8Array): SourceText {
  const read = decodeText(bytes);
  if (read.outcome === 'refused') throw new AppError('text_unreadable', 422, `${path}: ${read.message}`);
  const advice = read.advice.map(({ code, message }): PublishProblem => ({
    code,
    level: 'advice',
    field: 'text',
    message,
  }));
  return { text: read.text, format, advice };
}

/** Why a text is no story, every problem with its line. */
export function refusedText(path: string, problems: readonly Problem[]): AppError {
  const fields = problems.map(({ line, field, message }) => ({
    field,
    message: `${path}:${line}: ${message}`,
  }));
  return new AppError('text_refused', 422, 'This text cannot become a story yet.', { fields });
}

/** A story's own date as `--date` gives it. */
export function dateFlag(written: string | undefined): string | undefined {
  const problem = written === undefined ? null : dateProblem(written);
  if (problem !== null) throw new UsageError(`--date: ${problem}`);
  return written;
}

/** A file's bytes; one far beyond the limit is refused before it is read. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await existing(path);
  if (file.size > MAX_FILE_BYTES)
    throw new AppError(
      'text_unreadable',
      422,
      `${path}: The file is ${Math.round(file.size / 1024 / 1024)} MB; ${AT_MOST}. Is it the right file? A video goes with --clip.`,
    );
  return new Uint8Array(await file.arrayBuffer());
}

/** A readable file. Errors: `file_missing` (422), `file_unreadable` (422). */
export async function existing(path: string): Promise<Bun.BunFile> {
  const file = Bun.file(path);
  try {
    const stat = await file.stat();
    if (!stat.isFile())
      throw new AppError('file_unreadable', 422, `${path} is a folder or a device. Name a file.`);
    await file.slice(0, 1).arrayBuffer();
    return file;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw missing
      ? new AppError('file_missing', 422, `There is no file ${path}. Check the name.`, { cause })
      : new AppError('file_unreadable', 422, `${path} cannot be read. Check its rights.`, { cause });
  }
}
