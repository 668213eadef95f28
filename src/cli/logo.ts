// `eyewitness settings logo FILE`: a picture that is known by its bytes, kept among the public files.

import { statSync } from 'node:fs';
import type { Newsroom } from '../app.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { AppError } from '../platform/errors.ts';
import { logoIn } from './logo-picture.ts';
import { UsageError } from './usage.ts';

export const logoCommandName = 'newsroom.logo';

const MAX_BYTES = 500_000; // guess: ten times what a logo takes; it comes with the first view of a site

/** The bytes to send. Errors: UsageError where there is no such file. */
export function logoFile(path: string): ReadableStream<Uint8Array> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile())
    throw new UsageError(`There is no file ${path}. logo takes a picture, or none to remove it.`);
  if (found.size > MAX_BYTES)
    throw new UsageError(
      `${path} has ${Math.ceil(found.size / 1000)} KB; a logo has 500 KB at most. Export it smaller.`,
    );
  return Bun.file(path).stream();
}

/** Keeps the picture it is sent and puts it above every page. */
export function logoCommand({ app, changeSettings }: Newsroom): Command {
  return defineCommand({
    name: logoCommandName,
    parse: () => null,
    run: async (_, __, body) => {
      await using temp = await app.files.receive(body, { maxBytes: MAX_BYTES });
      const judged = await logoIn(await Bun.file(temp.path).bytes());
      if ('refused' in judged) throw new AppError('logo_refused', 422, judged.refused);
      const { sha256, sizeBytes } = await app.files.keep(temp, 'public');
      return await changeSettings({ logo: { sha256, sizeBytes, ...judged } });
    },
  });
}
