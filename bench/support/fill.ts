// Fills a data folder with invented stories through the product's own publication, as a process of its own.
// JSON in on standard input: `{dataDir, count}`. Each line out is the number of stories published so far.

import { openNewsroom } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/platform/log.ts';
import { publish } from '../../src/stories/index.ts';
import { inventSlug, inventStory } from './invented-story.ts';
import { BENCH_ENV } from './server.ts';

export interface FillQuestion {
  readonly dataDir: string;
  readonly count: number;
}

const AT_ONCE = 8; // guess: compression runs on all cores, and the store always has one more to write
const REPORT_EVERY = 100;

async function fill({ dataDir, count }: FillQuestion): Promise<void> {
  const read = readConfig({ dataDir }, { ...BENCH_ENV });
  if (read.outcome === 'invalid') throw new Error(read.problems.join('\n'));
  const newsroom = await openNewsroom(read.config, openLog('plain'));
  try {
    await newsroom.start();
    // Pages name the site's address: it has to stand before they are made, or the server makes them all again.
    await newsroom.standAt(read.config.port);
    let next = 0;
    const publishSome = async () => {
      for (let number = next++; number < count; number = next++) {
        const document = inventStory(number);
        const outcome = await publish(newsroom.publishing, {
          storyId: null,
          expectedRevision: 0,
          slug: inventSlug(number, document),
          document,
          author: 'Bench desk',
          override: null,
          answers: null,
        });
        if (outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome.problems));
        if ((number + 1) % REPORT_EVERY === 0) process.stdout.write(`${number + 1}\n`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, publishSome));
    await newsroom.finish();
  } finally {
    await newsroom.stop();
  }
}

await fill((await Bun.stdin.json()) as FillQuestion);
