// `eyewitness clips versions`: what was changed of a clip, by whom and why.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { editLines, findClip, findVersions, type Version } from '../clips/index.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { AppError } from '../platform/errors.ts';
import { parse } from '../platform/parse.ts';
import { clipId, clipIn } from './clip-id.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, type CliCommand } from './usage.ts';

interface Listed extends Pick<Version, 'id' | 'number' | 'state' | 'isComplete' | 'reason' | 'madeBy'> {
  /** RFC 3339. */
  readonly at: string;
  readonly lines: readonly string[];
}

export const clipsVersions: CliCommand = {
  name: 'versions',
  usage: 'ID [--json] [--data DIR]',
  says: 'lists what was changed of a clip, by whom and why',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, { ...DATA_FLAG, json: { type: 'boolean' } });
    const id = clipIn(positionals);
    const listed = (await withNewsroom(configFrom(values), (run) =>
      run('clips.versions', { clipId: id }),
    )) as Listed[];
    if (values.json === true) print(JSON.stringify(listed, null, 2));
    else listed.forEach(show);
    return EXIT.done;
  },
};

function show({ number, state, at, lines, reason, madeBy }: Listed): void {
  const what = lines.length === 0 ? 'as it came' : lines.join('; ');
  print(`${number}  ${state}  ${at}  ${what}`);
  if (reason !== null) print(`    ${printable(madeBy)}: ${printable(reason)}`);
}

const schema = v.object({ clipId });

export function versionsCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.versions',
    parse: (input) => parse(schema, input),
    run: async ({ clipId: id }): Promise<readonly Listed[]> => {
      if ((await findClip(app.db, id)) === undefined)
        throw new AppError('clip_unknown', 404, 'There is no such clip.');
      return (await findVersions(app.db, id)).map(
        ({ id: versionId, number, state, isComplete, reason, madeBy, edits, createdAt }) => ({
          ...{ id: versionId, number, state, isComplete, reason, madeBy },
          at: toRfc3339(createdAt),
          lines: editLines(edits),
        }),
      );
    },
  });
}
