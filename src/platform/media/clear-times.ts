// The muxer library stamps what it writes with the time of day; a file for the public says nothing of it.

import { open } from 'node:fs/promises';
import { findBox, topLevelBoxes } from '../../kits/iso-bmff/boxes.ts';
import { timeFields } from '../../kits/iso-bmff/private-boxes.ts';
import { withFile } from './file-source.ts';
import { REFUSALS } from './refusals.ts';
import { Refused } from './refused.ts';

/** When a clip was processed says something of who sent it; and the same clip should give the same bytes. */
export async function clearTimes(path: string): Promise<void> {
  const writes = await withFile(path, async (source) => {
    const moov = findBox(await topLevelBoxes(source), 'moov');
    if (moov === undefined) throw new Refused([REFUSALS.damaged]);
    const bytes = await source.read(moov.start, moov.end - moov.start);
    return timeFields(bytes).map((field) => ({
      at: moov.start + field.start,
      length: field.end - field.start,
    }));
  });
  const file = await open(path, 'r+');
  try {
    for (const { at, length } of writes) await file.write(new Uint8Array(length), 0, length, at);
  } finally {
    await file.close();
  }
}
