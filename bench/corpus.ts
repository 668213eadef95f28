// Every file of the corpus with what is made of it: taken as what and played to its end in Chromium, or refused for which
// reason. Ends with an error when one of them is not what the corpus expects.

import { openLog } from '../src/platform/log.ts';
import { inspectMedia, type Inspected } from '../src/platform/media/index.ts';
import { CORPUS, differences, openCorpus, type CorpusEntry } from '../test/support/corpus/index.ts';
import { openStage, type Staged } from '../test/support/corpus-stage.ts';
import { getTool } from '../test/support/tools.ts';
import { makeFolder } from './support/folder.ts';
import { sayConditions } from './support/machine.ts';
import { say, tableText } from './support/table.ts';

interface Row {
  readonly entry: CorpusEntry;
  readonly found: Inspected;
  readonly staged: Staged;
  readonly faults: readonly string[];
}

/** Prints the table. Errors: throws when a file is not what is expected of it, or ffmpeg is missing. */
export async function benchCorpus(): Promise<void> {
  const ffmpeg = getTool('ffmpeg');
  sayConditions('corpus', [], [`${CORPUS.length} files, made by ffmpeg and by code`]);
  const log = openLog('plain', () => undefined);
  using corpus = openCorpus(CORPUS);
  await using folder = await makeFolder('corpus');
  await using stage = await openStage(folder.path);
  const rows: Row[] = [];
  for (const entry of CORPUS) {
    const path = await corpus.pathOf(entry);
    const found = await inspectMedia({ log, ffmpeg }, path);
    const staged = await stage.stage(entry, path);
    rows.push({ entry, found, staged, faults: [...differences(found, entry.expected), ...staged.problems] });
    say(`  ${rows.length} of ${CORPUS.length}: ${entry.name}`);
  }
  say();
  say(
    tableText(
      ['file', 'outcome', 'class', 'shown', 'turn', 'fps', 'range', 'video', 'sound', 'played'],
      rows.map(cells),
    ),
  );
  const faulty = rows.filter(({ faults }) => faults.length > 0);
  const taken = rows.filter(({ staged }) => staged.played !== null).length;
  say();
  say(
    `  ${rows.length} files: ${taken} played in Chromium, ${rows.length - taken} refused, ${faulty.length} not as expected`,
  );
  for (const { entry, faults } of faulty) say(`    ${entry.name}: ${faults.join('; ')}`);
  if (faulty.length > 0) throw new Error('Not every file of the corpus is what it should be.');
}

function playedText({ played, problems }: Staged): string {
  if (played === null) return 'refused';
  if (problems.length > 0) return 'not as expected';
  const { flashAtMs, beepAtMs, reachedMs } = played;
  const apart =
    flashAtMs === null || beepAtMs === null ? '' : `, sound ${Math.round(beepAtMs - flashAtMs)} ms later`;
  return `to ${(reachedMs / 1000).toFixed(1)} s${apart}`;
}

function cells({ entry, found, staged }: Row): readonly string[] {
  const name = `${entry.name}.${entry.ending}`;
  if (found.outcome === 'refused')
    return [name, `refused: ${found.problems.map(({ code }) => code).join(', ')}`];
  const { video, audio, class: kind } = found.report;
  return [
    name,
    'taken',
    kind,
    `${video.width}x${video.height}`,
    `${video.rotation}${video.isMirrored ? ' mirrored' : ''}`,
    `${Math.round(video.frameRate * 100) / 100}${video.isVariableRate ? ' varying' : ''}`,
    video.range,
    video.codec,
    audio.map(({ codec, channels }) => `${codec} ${channels}`).join(', ') || 'none',
    playedText(staged),
  ];
}
