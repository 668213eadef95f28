// The eyewitness command: finds the command, runs it, and turns what it throws into a message and an exit code.

import { AppError } from '../platform/errors.ts';
import { clips } from './clips.ts';
import { config } from './config.ts';
import { demo } from './demo.ts';
import { front } from './front.ts';
import { newsroomWith } from './newsroom.ts';
import { pages } from './pages.ts';
import { publish } from './publish.ts';
import { read } from './read.ts';
import { reactions } from './reactions.ts';
import { requests } from './requests.ts';
import { serve } from './serve.ts';
import { settings } from './settings.ts';
import { socketCommands } from './socket-commands.ts';
import { complain, EXIT, print, UsageError, type CliCommand } from './usage.ts';
import { withdraw } from './withdraw.ts';

const COMMANDS: readonly CliCommand[] = [
  serve,
  read,
  publish,
  clips,
  withdraw,
  clips,
  settings,
  clips,
  requests,
  clips,
  reactions,
  demo,
  front,
  pages,
  config,
];

/** Runs a command line without the program's name; answers the exit code, one of `EXIT`. */
export async function runCommandLine(line: readonly string[]): Promise<number> {
  const debug = line.includes('--debug');
  const [name, ...args] = line.filter((argument) => argument !== '--debug');
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    help();
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    complain(`There is no command "${name}". \`eyewitness help\` lists them.`);
    return EXIT.usage;
  }
  if (args.includes('--help') || args.includes('-h')) {
    print(`eyewitness ${command.name} ${command.usage}\n  ${command.says}`);
    return EXIT.done;
  }
  try {
    return await command.run(args, newsroomWith(socketCommands));
  } catch (thrown) {
    return explain(thrown, command, debug);
  }
}

function explain(thrown: unknown, command: CliCommand, debug: boolean): number {
  if (thrown instanceof UsageError) {
    complain(thrown.message);
    complain(`Usage: eyewitness ${command.name} ${command.usage}`);
    complain(`\`eyewitness ${command.name} --help\` says what it does.`);
    return EXIT.usage;
  }
  if (debug && thrown instanceof Error) complain(Bun.inspect(thrown));
  if (!(thrown instanceof AppError)) {
    complain('Something went wrong inside Eyewitness. Run it again with --debug to see what.');
    return EXIT.internal;
  }
  complain(thrown.message);
  const [only, more] = thrown.fields;
  // A single problem often is the message itself: nobody needs to read it twice.
  if (only !== undefined && (more !== undefined || !thrown.message.endsWith(only.message)))
    thrown.fields.forEach(({ message }) => complain(`  ${message}`));
  return thrown.status >= 500 && thrown.code === 'internal' ? EXIT.internal : EXIT.refused;
}

function help(): void {
  print('eyewitness: publish news stories built around an eyewitness clip\n');
  for (const { name, usage, says } of COMMANDS) print(`  eyewitness ${name} ${usage}\n      ${says}`);
  print('\n  --debug with any command shows the inside of a failure.');
}
