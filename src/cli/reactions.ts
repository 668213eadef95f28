// `eyewitness reactions audit`: counts all votes again and says where the totals disagree.

import type { Newsroom } from '../app.ts';
import { defineCommand, type Command } from '../platform/commands/index.ts';
import type { Drift } from '../reactions/index.ts';
import { configFrom, DATA_FLAG } from './server-flags.ts';
import { complain, EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

export const reactions: CliCommand = {
  name: 'reactions',
  usage: 'audit [--data DIR]',
  says: 'counts all votes again and compares the totals with them',
  run: async (args, withNewsroom) => {
    const { values, positionals } = parseFlags(args, DATA_FLAG);
    if (positionals.length !== 1 || positionals[0] !== 'audit')
      throw new UsageError('Say what to do: audit.');
    const drifts = (await withNewsroom(configFrom(values), (run) => run('reactions.audit', {}))) as Drift[];
    if (drifts.length === 0) {
      print('Every total agrees with its votes.');
      return EXIT.done;
    }
    for (const { storyNo, kind, votes, total, minutes } of drifts)
      complain(
        `Story ${storyNo}, kind ${kind}: ${votes} votes, but a total of ${total} and ${minutes} by minutes.`,
      );
    return EXIT.refused;
  },
};

export function auditReactionsCommand({ recount }: Newsroom): Command {
  return defineCommand({ name: 'reactions.audit', parse: () => null, run: () => recount() });
}
