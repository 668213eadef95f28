// Process entry: hands over to the command line. Nothing it writes is for other users of the machine.

import { runCommandLine } from './cli/index.ts';

process.umask(0o077);
const code = await runCommandLine(process.argv.slice(2));
process.exit(code);
