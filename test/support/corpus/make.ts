// Makes the files of the corpus, each once, in a temporary folder that goes with whoever opened it.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../folder.ts';
import { getTool } from '../tools.ts';
import type { CorpusEntry, Recipe } from './entry.ts';
import { sourceArguments } from './picture.ts';

export interface Corpus extends Disposable {
  /** Makes the file where it is not there yet. Errors: throws what ffmpeg complained of. */
  pathOf(entry: CorpusEntry): Promise<string>;
}

/** A corpus of these entries; the files are removed with it. */
export function openCorpus(entries: readonly CorpusEntry[]): Corpus {
  const folder = temporaryFolder();
  const made = new Map<string, Promise<string>>();
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const pathOf = (entry: CorpusEntry): Promise<string> => {
    const known = made.get(entry.name);
    if (known !== undefined) return known;
    const fresh = make(entry);
    made.set(entry.name, fresh);
    return fresh;
  };
  const make = async (entry: CorpusEntry): Promise<string> => {
    const path = join(folder.path, `${entry.name}.${entry.ending}`);
    const bytes = await bytesOf(entry, join(folder.path, `making-${entry.name}`));
    await writeFile(path, bytes);
    return path;
  };
  const bytesOf = async ({ made: making, ending }: CorpusEntry, workshop: string): Promise<Buffer> => {
    if (making.by === 'bytes') return making.bytes();
    if (making.by === 'change') {
      const source = byName.get(making.of);
      if (source === undefined) throw new Error(`The corpus has no entry ${making.of}.`);
      return making.change(await readFile(await pathOf(source)));
    }
    await mkdir(workshop);
    const bytes = await readFile(await encode(making.recipe, ending, workshop));
    return making.change === undefined ? bytes : making.change(bytes);
  };
  return { pathOf, [Symbol.dispose]: () => folder.remove() };
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

async function encode(recipe: Recipe, ending: string, workshop: string): Promise<string> {
  for (const [name, content] of Object.entries(recipe.files ?? {}))
    await writeFile(join(workshop, name), content);
  const { inputs, filter } = sourceArguments(recipe);
  const more = recipe.more ?? [];
  const onlySound = recipe.output.startsWith('-map 1:a');
  await ffmpeg(workshop, [
    ...inputs,
    ...more,
    ...(onlySound ? [] : ['-filter:v:0', filter]),
    ...words(recipe.output),
    ...(recipe.tags ?? []),
    `first.${ending}`,
  ]);
  if (recipe.copy === undefined) return join(workshop, `first.${ending}`);
  const copy = words(recipe.copy).map((word) => (word === 'IN' ? `first.${ending}` : word));
  await ffmpeg(workshop, [...copy, '-c', 'copy', `second.${ending}`]);
  return join(workshop, `second.${ending}`);
}

async function ffmpeg(folder: string, args: readonly string[]): Promise<void> {
  const child = Bun.spawn([getTool('ffmpeg'), '-nostdin', '-y', '-v', 'error', ...args], {
    cwd: folder,
    env: { SVT_LOG: '1' },
    stdout: 'ignore',
    stderr: 'pipe',
  });
  const said = await new Response(child.stderr).text();
  if ((await child.exited) !== 0) throw new Error(`ffmpeg could not make it: ${args.join(' ')}\n${said}`);
}
