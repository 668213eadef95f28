// Remembers how far the demo newsroom is: being put in, there, being taken out, or gone for good. Whatever is killed
// halfway finds here what is left to do, so nothing of it stays and it is never half there.

import * as v from 'valibot';
import type { Reads, Tx } from '../platform/capabilities.ts';
import type { Clock } from '../platform/clock.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { SiteSettings } from './settings-schema.ts';
import { removeDemoPages } from './site-pages-store.ts';
import { allSettings, putSetting, removeEntriesOf, removeSetting, settingChangedAt } from './store.ts';

const MARK = 'demo';
/** Whoever has not gone on with planting for this long is dead: a step takes seconds. */
const DEAD_AFTER_MS = 5 * 60_000; // guess

const leavingSchema = v.object({
  storyNos: v.array(v.number()),
  clipIds: v.array(v.string()),
  /** What audit entries are about. */
  subjects: v.array(v.string()),
});
const NOTHING: Leaving = { storyNos: [], clipIds: [], subjects: [] };

const markSchema = v.object({
  // Marks of before there were states say only what was set.
  state: v.optional(v.picklist(['planting', 'planted', 'removing', 'removed']), 'planted'),
  /** Who plants it, and when that went on last. */
  planter: v.optional(v.string(), ''),
  at: v.optional(v.number(), 0),
  set: v.optional(v.record(v.string(), v.unknown()), {}),
  setAt: v.optional(v.nullable(v.number()), null),
  clipId: v.optional(v.nullable(v.string()), null),
  leaving: v.optional(leavingSchema, NOTHING),
});

export type DemoMark = v.InferOutput<typeof markSchema>;

/** What has lost its story, or is about to: numbers of stories that had votes, clips, and subjects of audit entries. */
export type Leaving = v.InferOutput<typeof leavingSchema>;

/** Null where there never was a demo. */
export async function demoMark(reads: Reads): Promise<DemoMark | null> {
  const stored = (await allSettings(reads))[MARK];
  return stored === undefined ? null : v.parse(markSchema, stored);
}

export interface Planter {
  readonly name: string;
  /** Whether no other server can be at work on this store: then whoever planted before is dead. */
  readonly isAlone: boolean;
}

/**
 * Takes the demo on itself and sets what the newsroom has not chosen. `remains`: another began and is dead; null: it
 * was put in or taken out before, or another is about it.
 */
export async function claimDemo(
  tx: Tx,
  clock: Clock,
  planter: Planter,
  wanted: Partial<SiteSettings>,
): Promise<'first' | 'remains' | null> {
  const nowMs = clock.now();
  const mark = await demoMark(tx);
  if (mark !== null) {
    if (mark.state !== 'planting' || !(planter.isAlone || nowMs - mark.at > DEAD_AFTER_MS)) return null;
    await putSetting(tx, MARK, { ...mark, planter: planter.name, at: nowMs }, nowMs);
    return 'remains';
  }
  const stored = await allSettings(tx);
  const set = Object.fromEntries(Object.entries(wanted).filter(([name]) => !(name in stored)));
  const claimed = { state: 'planting', planter: planter.name, at: nowMs, set, setAt: nowMs };
  await putSetting(tx, MARK, claimed, nowMs);
  await changeSettings(tx, { ...clock, now: () => nowMs }, set);
  return 'first';
}

/** Says how far planting is; false when the demo was taken out or taken over meanwhile, so that it has to stop. */
export async function goOnPlanting(
  tx: Tx,
  clock: Clock,
  planter: Pick<Planter, 'name'>,
  reached: { readonly clipId?: string; readonly state?: 'planted' } = {},
): Promise<boolean> {
  const mark = await demoMark(tx);
  if (mark?.state !== 'planting' || mark.planter !== planter.name) return false;
  await putSetting(tx, MARK, { ...mark, ...reached, at: clock.now() }, clock.now());
  return true;
}

/**
 * Writes down what is to go, in the transaction that deletes the stories, with what an earlier try has left. `then`:
 * whether the demo goes for good or is planted anew. Answers all that is to go.
 */
export async function listLeaving(
  tx: Tx,
  clock: Clock,
  more: Leaving,
  then: 'removing' | 'planting',
): Promise<Leaving> {
  const mark = (await demoMark(tx)) ?? v.parse(markSchema, {});
  const leaving = {
    storyNos: [...new Set([...mark.leaving.storyNos, ...more.storyNos])],
    clipIds: [...new Set([...mark.leaving.clipIds, ...more.clipIds])],
    subjects: [...new Set([...mark.leaving.subjects, ...more.subjects])],
  };
  await putSetting(tx, MARK, { ...mark, state: then, leaving }, clock.now());
  return leaving;
}

/** Ends what `listLeaving` began: nothing of the stories is left but their entries, which go here. */
export async function clearLeaving(tx: Tx, clock: Clock): Promise<void> {
  const mark = await demoMark(tx);
  if (mark === null) return;
  await removeEntriesOf(tx, mark.leaving.subjects);
  await putSetting(tx, MARK, { ...mark, leaving: NOTHING }, clock.now());
}

/** Takes back the demo's pages and what it set, where nobody chose since, and keeps the demo from coming back. */
export async function releaseDemo(tx: Tx, clock: Clock): Promise<void> {
  await clearLeaving(tx, clock);
  await removeDemoPages(tx);
  const mark = await demoMark(tx);
  const now: Readonly<Record<string, unknown>> = { ...(await readSettings(tx)) };
  for (const [name, value] of Object.entries(mark?.set ?? {})) {
    const isUntouched = mark?.setAt == null || (await settingChangedAt(tx, name)) === mark.setAt;
    if (isUntouched && Bun.deepEquals(now[name], value)) await removeSetting(tx, name);
  }
  await putSetting(tx, MARK, { state: 'removed' }, clock.now());
}
