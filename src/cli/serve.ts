// `eyewitness serve`: the server. Starts in order, says when it is ready, and stops in order on a signal.

import { openNewsroom, type Newsroom } from '../app.ts';
import type { Config } from '../config.ts';
import { serveCommands, socketPath } from '../platform/commands/index.ts';
import { listen, type Listening } from '../platform/http/index.ts';
import { openLog } from '../platform/log.ts';
import { endDemoRemoval } from './demo-clear.ts';
import { plantDemo } from './demo-plant.ts';
import { configFrom, SERVER_FLAGS } from './server-flags.ts';
import { socketCommands } from './socket-commands.ts';
import { complain, EXIT, parseFlags, print, UsageError, type CliCommand } from './usage.ts';

const FLAGS = { ...SERVER_FLAGS, 'no-demo': { type: 'boolean' } } as const;

export const serve: CliCommand = {
  name: 'serve',
  usage: '[--port N] [--host H] [--data DIR] [--no-demo]',
  says: 'runs the site; stops cleanly on Ctrl-C',
  run: async (args) => {
    const { values, positionals } = parseFlags(args, FLAGS);
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is one word too many.`);
    const config = configFrom(values);
    const stopped = signalled();
    const newsroom = await openNewsroom(config, openLog(config.logFormat));
    try {
      await newsroom.start();
      if (!config.limits)
        complain(
          'Warning: limits per network are off (EYEWITNESS_LIMITS=off). Anybody can vote as often as they can make cookies.',
        );
      // Before readers: whoever publishes meanwhile finds the server, instead of a folder that is taken.
      const commands = serveCommands(socketPath(config.dataDir), socketCommands(newsroom), {
        log: newsroom.app.log,
        maxBodyBytes: config.maxClipBytes,
      });
      try {
        const listening = await openToReaders(config, newsroom, values['no-demo'] !== true);
        await newsroom.finishClips();
        const signal = await stopped;
        print(`Stopping (${signal}): finishing what is under way.`);
        await commands.stop();
        newsroom.drain();
        await listening.stop();
      } finally {
        await commands.stop();
      }
    } finally {
      await newsroom.stop();
    }
    return EXIT.done;
  },
};

async function openToReaders(config: Config, newsroom: Newsroom, withDemo: boolean): Promise<Listening> {
  const listening = listen(config.host, config.port, newsroom.handle);
  await newsroom.standAt(listening.port);
  await endDemoRemoval(newsroom);
  if (withDemo && (await plantDemo(newsroom)))
    print('A demo newsroom is on the front page. `eyewitness demo remove` takes it out.');
  print(`Data folder: ${config.dataDir}`);
  print(
    `Listening on http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${listening.port}`,
  );
  print(`Eyewitness is live at ${await newsroom.publishing.siteUrl()}`);
  return listening;
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
function signalled(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (asked) process.exit(EXIT.refused);
        asked = true;
        resolve(signal);
      });
  });
}
