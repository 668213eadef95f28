// Remembers that the demo newsroom was put in, with what it set, and that it was taken out: then it never comes back.

import * as v from 'valibot';
import type { Tx } from '../platform/capabilities.ts';
import type { Clock } from '../platform/clock.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { SiteSettings } from './settings-schema.ts';
import { removeDemoPages } from './site-pages-store.ts';
import { allSettings, putSetting, removeDemoEntries, removeSetting } from './store.ts';

const MARK = 'demo';
const markSchema = v.object({ set: v.record(v.string(), v.unknown()) });

/**
 * Takes the demo on itself and sets what the newsroom has not chosen; false when it was put in or taken out before, by
 * whichever server.
 */
export async function claimDemo(tx: Tx, clock: Clock, wanted: Partial<SiteSettings>): Promise<boolean> {
  const stored = await allSettings(tx);
  if (MARK in stored) return false;
  const set = Object.fromEntries(Object.entries(wanted).filter(([name]) => !(name in stored)));
  await putSetting(tx, MARK, { set }, clock.now());
  await changeSettings(tx, clock, set);
  return true;
}

/** The demo's own stories and clips, and who put them in: nothing else may lose what the audit log says of it. */
export interface Invented {
  readonly subjects: readonly string[];
  readonly actor: string;
}

/** Takes back the demo's pages, its entries, and what it set, where nobody chose otherwise since, and keeps the demo from coming back. */
export async function releaseDemo(tx: Tx, clock: Clock, invented: Invented): Promise<void> {
  await removeDemoPages(tx);
  await removeDemoEntries(tx, invented);
  const stored = await allSettings(tx);
  const mark = v.safeParse(markSchema, stored[MARK]);
  const now: Readonly<Record<string, unknown>> = { ...(await readSettings(tx)) };
  for (const [name, value] of Object.entries(mark.success ? mark.output.set : {}))
    if (Bun.deepEquals(now[name], value)) await removeSetting(tx, name);
  await putSetting(tx, MARK, { set: {} }, clock.now());
}
