// `eyewitness config`: every setting of the environment with its value and where it comes from.

import { readConfig } from '../config.ts';
import { complain, EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';
import { SERVER_FLAGS, serverFlags } from './server-flags.ts';

export const config: CliCommand = {
  name: 'config',
  usage: '[--port N] [--host H] [--data DIR]',
  says: 'lists every setting of the environment with its value and its origin',
  run: async (args) => {
    const { values, positionals } = parseFlags(args, SERVER_FLAGS);
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is one word too many.`);
    const read = readConfig(serverFlags(values));
    if (read.outcome === 'invalid') {
      read.problems.forEach((problem) => complain(problem));
      return EXIT.refused;
    }
    const width = Math.max(...read.lines.map((line) => line.env.length));
    for (const { env, value, origin, says } of read.lines)
      print(`${env.padEnd(width)}  ${value === '' ? '(empty)' : value}  [${origin}] ${says}`);
    return EXIT.done;
  },
};
