// Process entry: hands over to the command line.

import { runCommandLine } from './cli/index.ts';

const code = await runCommandLine(process.argv.slice(2));
process.exit(code);
