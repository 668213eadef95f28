// Files as phones, cameras, apps and strangers send them, made by code: what has to play, and what has to be refused.

import { CODECS } from './codecs.ts';
import { DAMAGE } from './damage.ts';
import type { CorpusEntry } from './entry.ts';
import { PLANTED } from './planted.ts';
import { SHAPES } from './shapes.ts';

export { FLASH_AT_MS, type CorpusEntry, type Expected, type PlayableFacts } from './entry.ts';
export { openCorpus, type Corpus } from './make.ts';
export { BEEP_HZ, FLASH_MS, QUADRANTS, showsColour } from './picture.ts';
export { plantedSecrets, secretsIn, type PlantedSecret } from './planted.ts';
export { differences } from './differences.ts';

/** All of them, in the order of the table. */
export const CORPUS: readonly CorpusEntry[] = [...CODECS, ...SHAPES, ...DAMAGE, ...PLANTED];
