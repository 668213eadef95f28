// A few files of the corpus through the whole product, into Chromium: upright, in their colours, sound with picture, to
// the end, and nothing private in any byte that readers may fetch. `npm run bench -- corpus` does it with all.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { readFile } from 'node:fs/promises';
import { CORPUS, openCorpus, plantedSecrets, secretsIn, type Corpus } from '../support/corpus/index.ts';
import { openStage, type Stage } from '../support/corpus-stage.ts';
import { temporaryFolder } from '../support/folder.ts';
import { describeWith } from '../support/tools.ts';

const SHOWN = [
  'h264-mov',
  'turned-90',
  'mirrored-and-turned',
  'matrix-askew',
  'hevc-hlg',
  'vp9-webm',
  'silent',
];
const PLANTED = [...new Set(plantedSecrets.flatMap((secret) => secret.in))];
const REFUSED = ['one-point', 'only-sound'];

describeWith(['chromium', 'ffmpeg', 'ffprobe'], 'a clip as phones send it', () => {
  const folder = temporaryFolder();
  let corpus: Corpus;
  let stage: Stage;
  beforeAll(async () => {
    corpus = openCorpus(CORPUS);
    stage = await openStage(`${folder.path}/newsroom`);
  });
  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
    corpus[Symbol.dispose]();
    folder.remove();
  });
  const problemsOf = async (name: string) => {
    const entry = CORPUS.find((each) => each.name === name)!;
    return { name, problems: (await stage.stage(entry, await corpus.pathOf(entry))).problems };
  };

  test('plays to its end as it was filmed', async () => {
    for (const name of SHOWN) expect(await problemsOf(name)).toEqual({ name, problems: [] });
  }, 120_000);

  test('tells nothing of who filmed it, where and with what', async () => {
    for (const name of PLANTED) {
      const entry = CORPUS.find((each) => each.name === name)!;
      const wanted = plantedSecrets.filter((secret) => secret.in.includes(name)).map((secret) => secret.name);
      expect(secretsIn(await readFile(await corpus.pathOf(entry)))).toEqual(expect.arrayContaining(wanted));
      expect(await problemsOf(name)).toEqual({ name, problems: [] });
    }
  }, 120_000);

  test('or is refused with a reason', async () => {
    for (const name of REFUSED) expect(await problemsOf(name)).toEqual({ name, problems: [] });
  }, 60_000);
});
