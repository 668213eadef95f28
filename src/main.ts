// Process entry: hands over to the command line. Nothing it writes is for other users of the machine.

import { runCommandLine } from './cli/index.ts';

process.umask(0o077);
const code = await runCommandLine(process.argv.slice(2));
// A pipe takes a few KB at a time: to exit before it has taken all would cut off what was said.
await Promise.all([process.stdout, process.stderr].map(saidAll));
process.exit(code);

/** Waits until all is written, or until nobody reads it any more. */
function saidAll(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    stream.once('error', () => done());
    stream.end(() => done());
  });
}
