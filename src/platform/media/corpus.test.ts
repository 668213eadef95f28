// Every file of the corpus is taken as what it is, or refused for the right reason; with ffmpeg and without it.

import { afterAll, expect, test } from 'bun:test';
import { readFile, writeFile } from 'node:fs/promises';
import {
  CORPUS,
  differences,
  openCorpus,
  plantedSecrets,
  QUADRANTS,
  secretsIn,
  showsColour,
  type CorpusEntry,
} from '../../../test/support/corpus/index.ts';
import { describeWith } from '../../../test/support/tools.ts';
import { openLog } from '../log.ts';
import { inspectMedia, inspectQuickly } from './index.ts';

const corpus = openCorpus(CORPUS);
afterAll(() => corpus[Symbol.dispose]());
const logged: string[] = [];
const log = openLog('json', (line) => logged.push(line));
const entry = (name: string): CorpusEntry => CORPUS.find((each) => each.name === name)!;
const MISSING = 'ffmpeg-that-is-not-there';

test('no two files of the corpus have the same name', () => {
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
  expect(CORPUS.length).toBeGreaterThanOrEqual(45);
});

test('the colours of the test picture are told from each other, after HDR too', () => {
  const colours = Object.values(QUADRANTS);
  const dimmed = colours.map((colour) => colour.map((part) => (part === 0 ? 40 : 160)));
  for (const [index, colour] of colours.entries())
    for (const pixels of [colours, dimmed])
      expect(pixels.map((pixel) => showsColour(pixel, colour))).toEqual(colours.map((_, at) => at === index));
});

describeWith(['ffmpeg', 'ffprobe'], 'a file of the corpus', () => {
  test.concurrent.each(CORPUS.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const path = await corpus.pathOf(each);
    const found = await inspectMedia({ log, ffmpeg: 'ffmpeg' }, path);
    expect(differences(found, each.expected)).toEqual([]);
    // The quick look never says more than the full one, and neither needs the other.
    const quick = await inspectQuickly(path);
    if (found.outcome === 'fit') expect(quick.class === 'A').toBe(found.report.class === 'A');
    else if (quick.class === 'refused') expect(quick.problems).toEqual(found.problems);
    else expect(quick.class).toBe('unknown');
  });
});

describeWith(['ffmpeg', 'ffprobe'], 'an index', () => {
  test('damaged anywhere, it is never more than a refusal', async () => {
    const path = await corpus.pathOf(entry('sound-two-tracks'));
    const whole = await readFile(path);
    const moov = whole.indexOf('moov');
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const seen = new Set<string>();
    for (let round = 0; round < 300; round++) {
      const broken = Buffer.from(whole);
      for (let hit = 0; hit < 3; hit++) broken[moov + 4 + random(whole.length - moov - 4)] = random(256);
      await writeFile(`${path}.broken`, broken);
      seen.add((await inspectQuickly(`${path}.broken`)).class);
    }
    expect([...seen].toSorted()).toEqual(['A', 'refused', 'unknown']);
  });
});

describeWith(['ffmpeg', 'ffprobe'], 'on a machine without ffmpeg', () => {
  test('what browsers play is taken, and all else is refused with what to install', async () => {
    for (const each of CORPUS) {
      if (each.expected.outcome !== 'playable') continue;
      const found = await inspectMedia({ log, ffmpeg: MISSING }, await corpus.pathOf(each));
      if (each.expected.class === 'A')
        expect([each.name, ...differences(found, each.expected)]).toEqual([each.name]);
      else if (found.outcome === 'fit') expect(found.report.class).toBe('A');
      else
        expect(found.problems.map(({ message }) => message).join()).toMatch(
          /apt-get install ffmpeg|several|2 videos/,
        );
    }
  });
});

describeWith(['ffmpeg', 'ffprobe'], 'private details', () => {
  test('are planted in the corpus in every form', async () => {
    for (const planted of plantedSecrets)
      for (const name of planted.in) {
        const bytes = await readFile(await corpus.pathOf(entry(name)));
        expect([name, planted.name, bytes.includes(planted.bytes)]).toEqual([name, planted.name, true]);
      }
  });

  test('are found for the newsroom and never logged', async () => {
    const place = { latitude: 48.853, longitude: 2.3499 };
    for (const name of ['planted-loci', 'planted-xyz', 'planted-mdta', 'planted-matroska']) {
      const found = await inspectMedia({ log, ffmpeg: 'ffmpeg' }, await corpus.pathOf(entry(name)));
      expect(found).toMatchObject({ outcome: 'fit', report: { location: place } });
    }
    const apple = await inspectMedia({ log, ffmpeg: 'ffmpeg' }, await corpus.pathOf(entry('planted-mdta')));
    expect(apple).toMatchObject({
      report: {
        recordedAt: '2026-01-02T03:04:05+0100',
        device: { make: 'PlantedPhoneMaker', model: 'PlantedPhone X9', software: 'PlantedCameraApp 4.2' },
      },
    });
    expect(secretsIn(Buffer.from(logged.join('')))).toEqual([]);
  });
});
