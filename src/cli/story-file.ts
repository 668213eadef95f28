// Files that a person names on the command line: a story's text is read and checked here, before anything is sent.

import { decodeText, formatOfFileName, readText, type TextFormat } from '../kits/text-reader/index.ts';
import { AppError } from '../platform/errors.ts';
import type { PublishProblem } from '../stories/index.ts';
import { UsageError } from './usage.ts';

/** Above the reader's own limit of 5 MB, which words the refusal of what is a little too long. */
export const MAX_FILE_BYTES = 6 * 1024 * 1024;

export interface FileText {
  readonly text: string;
  readonly format: TextFormat;
  /** The clip that the front matter names, a plain file name beside the text; null where it names none. */
  readonly clipFile: string | null;
  /** What reading the bytes as text left open. */
  readonly advice: readonly PublishProblem[];
}

/** The text of a file, checked before anything is sent. Errors: `text_unreadable` (422), `text_refused` (422). */
export async function textOf(path: string): Promise<FileText> {
  const format = formatOfFileName(path);
  if (format === null) throw new UsageError(`${path}: a story is a .txt or .md file.`);
  const decoded = decodeText(await bytesOf(path));
  if (decoded.outcome === 'refused')
    throw new AppError('text_unreadable', 422, `${path}: ${decoded.message}`);
  const advice = decoded.advice.map(({ code, message }): PublishProblem => ({
    code,
    level: 'advice',
    field: 'text',
    message,
  }));
  const reading = readText(decoded.text, { format });
  if (reading.outcome === 'read')
    return { text: decoded.text, format, clipFile: reading.story.clipFile, advice };
  const fields = reading.problems.map(({ line, field, message }) => ({
    field,
    message: `${path}:${line}: ${message}`,
  }));
  throw new AppError('text_refused', 422, 'This text cannot become a story yet.', { fields });
}

/** A file's bytes; one far beyond the limit is refused before it is read. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await existing(path);
  if (file.size > MAX_FILE_BYTES)
    throw new AppError(
      'text_unreadable',
      422,
      `${path}: The file is ${Math.round(file.size / 1024 / 1024)} MB; a story may have 5 MB of text at most. Is it the right file? A video goes with --clip.`,
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
