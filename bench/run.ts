// `npm run bench -- NAME...`: the figures that README quotes, with whatever peers this machine has. Ends with 1 only
// when something failed or a vote was lost; a missed aim is printed as such.

import { benchClip } from './clip.ts';
import { benchCorpus } from './corpus.ts';
import { benchCrash } from './crash.ts';
import { benchLadder } from './ladder.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMedia } from './media.ts';
import { benchPages } from './pages.ts';
import { benchPress } from './press.ts';
import { benchPublish } from './publish.ts';
import { benchRead } from './read.ts';
import { benchScreenshots } from './screenshots.ts';
import { benchSlowLine } from './slow-line.ts';
import { benchStart } from './start.ts';
import { FLAGS_USAGE, parseBench, type BenchFlags } from './support/flags.ts';
import { say } from './support/table.ts';
import { benchUpload } from './upload.ts';
import { benchValidators } from './validators.ts';
import { benchVotes } from './votes.ts';

const BENCHES: Readonly<Record<string, (flags: BenchFlags) => Promise<void>>> = {
  pages: benchPages,
  media: benchMedia,
  votes: benchVotes,
  start: benchStart,
  press: benchPress,
  publish: benchPublish,
  read: benchRead,
  clip: benchClip,
  upload: benchUpload,
  corpus: benchCorpus,
  crash: benchCrash,
};

/** Looks at readers' pages from outside: run only when named, since each needs something from whoever runs it. */
const LOOKS: Readonly<Record<string, (flags: BenchFlags) => Promise<void>>> = {
  ladder: benchLadder,
  lighthouse: benchLighthouse,
  screenshots: benchScreenshots,
  'slow-line': benchSlowLine,
  validators: benchValidators,
};

async function run(args: readonly string[]): Promise<number> {
  const { names, flags } = parseBench(args);
  const known = { ...BENCHES, ...LOOKS };
  const unknown = names.find((name) => known[name] === undefined);
  if (unknown !== undefined) {
    say(`There is no bench "${unknown}". npm run bench -- [${Object.keys(known).join('|')}] ${FLAGS_USAGE}`);
    return 2;
  }
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await known[name]!(flags);
  return 0;
}

// Ends through `exit`, which takes servers and folders along.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
try {
  process.exit(await run(process.argv.slice(2)));
} catch (thrown) {
  process.stderr.write(`The bench failed: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
}
