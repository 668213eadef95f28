// `eyewitness clips links`: every upload link, and what came by it with all that its sender said: for the desk only.

import type { Newsroom } from '../app.ts';
import { listUploadLinks, referenceOf, type LinkWithClips, type Said } from '../clips/index.ts';
import { toRfc3339 } from '../platform/clock.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { printable } from './terminal-text.ts';
import { EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

interface Listed {
  readonly id: string;
  readonly state: 'open' | 'closed' | 'expired';
  readonly note: string;
  readonly askedBy: string;
  /** RFC 3339. */
  readonly expires: string;
  readonly maxClips: number;
  readonly arrived: readonly {
    readonly reference: string;
    readonly clip: string | null;
    readonly fileName: string;
    readonly said: Said;
  }[];
}

export const clipsLinks: CliCommand = {
  name: 'links',
  usage: '[--json] [--data DIR]',
  says: 'lists the addresses that were made, and what came by them',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, { ...DATA_FLAG, json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is one word too many.`);
    const listed = (await withNewsroom(configFrom(values), (run) => run('clips.links', {}))) as Listed[];
    if (values.json === true) print(JSON.stringify(listed, null, 2));
    else if (listed.length === 0) print('There is no upload link. `eyewitness clips link` makes one.');
    else listed.forEach(show);
    return EXIT.done;
  },
};

/** What came was written by somebody outside. */
function show({ id, state, note, askedBy, expires, maxClips, arrived }: Listed): void {
  const by = askedBy === '' ? '' : `, asked by ${printable(askedBy)}`;
  print(`${id}  ${state}, until ${expires}, ${arrived.length} of ${maxClips} clips${by}`);
  if (note !== '') print(`  ${printable(note)}`);
  for (const { reference, clip, fileName, said } of arrived) {
    print(`  ${reference}  clip ${clip}  ${printable(fileName)}`);
    for (const [name, text] of Object.entries(said)) print(`    ${name}: ${printable(String(text))}`);
  }
}

export function listLinksCommand({ app }: Newsroom): Command {
  return defineCommand({
    name: 'clips.links',
    parse: () => null,
    run: async (): Promise<readonly Listed[]> =>
      (await listUploadLinks(app.db)).map((link) => listed(link, app.clock.now())),
  });
}

function listed(link: LinkWithClips, nowMs: number): Listed {
  const { id, note, askedBy, maxClips, expiresAt, closedAt, arrived } = link;
  return {
    id,
    state: closedAt !== null ? 'closed' : nowMs >= expiresAt ? 'expired' : 'open',
    note,
    askedBy,
    expires: toRfc3339(expiresAt),
    maxClips,
    arrived: arrived.map((upload) => ({
      reference: referenceOf(upload.id),
      clip: upload.clipId,
      fileName: upload.fileName,
      said: upload.said,
    })),
  };
}
