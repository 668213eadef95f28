// `eyewitness clips poster`: the picture that stands for a clip, by a moment of it or by a file.

import { statSync } from 'node:fs';
import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { MOST_PICTURE_BYTES, readTime, setPoster } from '../clips/index.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { by, clipId, clipIn } from './clip-id.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const clipsPoster: CliCommand = {
  name: 'poster',
  usage: 'ID (--at 0:07.5 | --picture FILE) --as NAME [--data DIR]',
  says: 'chooses the picture that stands for a clip: a moment of what readers see, or a JPEG, PNG or WebP',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      at: { type: 'string' },
      picture: { type: 'string' },
      as: { type: 'string' },
    });
    const id = clipIn(positionals);
    const { at, picture } = values;
    if ((at === undefined) === (picture === undefined))
      throw new UsageError('Say either --at with a time, or --picture with a file.');
    if ((values.as ?? '').trim() === '') throw new UsageError('--as is needed: who chooses it.');
    const atMs = at === undefined ? null : readTime(at);
    if (at !== undefined && atMs === null) throw new UsageError(`--at: "${at}" is no time such as 0:07.5.`);
    const body = picture === undefined ? {} : { body: pictureFile(picture) };
    await withNewsroom(configFrom(values), (run) =>
      run('clips.poster', { clipId: id, atMs, by: values.as }, body),
    );
    print('The clip has a new poster; pages, feeds and share images show it from now on.');
    return EXIT.done;
  },
};

function pictureFile(path: string): ReadableStream<Uint8Array> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) throw new UsageError(`There is no file ${path}.`);
  if (found.size > MOST_PICTURE_BYTES)
    throw new UsageError(`${path} is larger than ${MOST_PICTURE_BYTES / 1024 / 1024} MB. Export it smaller.`);
  return Bun.file(path).stream();
}

const schema = v.object({ clipId, atMs: v.nullable(v.pipe(v.number(), v.minValue(0))), by });

export function posterCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.poster',
    parse: (input) => parse(schema, input),
    run: async ({ clipId: id, atMs, by: name }, _, body) => {
      if (atMs === null) {
        await using picture = await app.files.receive(body, { maxBytes: MOST_PICTURE_BYTES });
        await setPoster(app, id, { picture }, name);
      } else await setPoster(app, id, { atMs }, name);
      return { clipId: id };
    },
  });
}
