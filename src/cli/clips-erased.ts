// `eyewitness clips erased`: the stubs of what was destroyed, and whether a file at hand is one of those.

import * as v from 'valibot';
import type { Newsroom } from '../app.ts';
import { checkErasures } from '../clips/index.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { parse } from '../platform/parse.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { existing } from './story-file.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

interface Listed {
  readonly clip: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly by: string;
  readonly reason: string;
  /** RFC 3339. */
  readonly at: string;
  readonly isGone: boolean;
}

export const clipsErased: CliCommand = {
  name: 'erased',
  usage: '[--check FILE] [--json] [--data DIR]',
  says: 'lists what was destroyed on lawful demand; --check says whether a file is one of those',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, {
      ...DATA_FLAG,
      check: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 0) throw new UsageError('Say --check and a file, or nothing to see the list.');
    const sha256 = values.check === undefined ? null : await hashOf(values.check);
    const listed = (await withNewsroom(configFrom(values), (run) =>
      run('clips.erased', { sha256 }),
    )) as Listed[];
    if (values.json === true) print(JSON.stringify(listed, null, 2));
    else if (listed.length > 0) listed.forEach(show);
    else print(sha256 === null ? 'No clip was erased.' : 'No clip with these bytes was erased.');
    return EXIT.done;
  },
};

function show({ clip, sha256, sizeBytes, by, reason, at, isGone }: Listed): void {
  print(`${clip}  ${at}  ${isGone ? 'erased' : 'still being erased'}`);
  print(`  SHA-256 ${sha256}, ${sizeBytes} bytes`);
  print(`  ${printable(by)}: ${printable(reason)}`);
}

async function hashOf(path: string): Promise<string> {
  const hash = new Bun.CryptoHasher('sha256');
  for await (const part of (await existing(path)).stream()) hash.update(part);
  return hash.digest('hex');
}

const schema = v.object({ sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))) });

export function erasedCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.erased',
    parse: (input) => parse(schema, input),
    run: async ({ sha256 }): Promise<readonly Listed[]> =>
      (await checkErasures(app, sha256)).map(({ clipId, original, at, by, reason, isGone }) => ({
        clip: clipId,
        ...original,
        ...{ by, reason, isGone },
        at: toRfc3339(at),
      })),
  });
}
