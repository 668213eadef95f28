// A clip as somebody names it on a command line: its id, or an address that has the id in it.

import * as v from 'valibot';
import { looksLikeId, type ClipId } from '../platform/ids.ts';
import { UsageError } from './usage.ts';

/** Errors: UsageError. */
export function clipIn(named: readonly string[]): string {
  const [written, more] = named;
  if (written === undefined || more !== undefined) throw new UsageError('Name one clip by its id.');
  const id = /(?:^|\/clips\/)([0-9a-f-]{36})(?:[/?#]|$)/.exec(written.trim().toLowerCase())?.[1] ?? '';
  if (!looksLikeId(id)) throw new UsageError(`"${written}" is no id of a clip, and no address of one.`);
  return id;
}

/** For the parser of a socket command. */
export const clipId = v.custom<ClipId>(
  (value) => typeof value === 'string' && looksLikeId(value),
  'No clip id.',
);
export const by = v.pipe(v.string(), v.maxLength(200));
export const reason = v.pipe(v.string(), v.maxLength(500));
