// What clips tell those on their right.

import * as v from 'valibot';
import type { EventKind } from '../platform/capabilities.ts';
import type { ClipId, VersionId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';

const anId = <Id extends string>() => v.custom<Id>((value) => typeof value === 'string');

/** The id of a clip in a stored payload. */
export const clipIdPayload = v.object({ clipId: anId<ClipId>() });

/** A clip is now playable or refused, or its answers changed: what shows it is stale. */
export const clipChanged: EventKind<{ readonly clipId: ClipId }> = {
  name: 'clips.changed',
  parse: (stored) => parse(clipIdPayload, stored, 'The event'),
};

const versionPayload = v.object({ clipId: anId<ClipId>(), versionId: anId<VersionId>() });

/**
 * What stood at a version's addresses must be shown no more, or is something else now: recalled, erased, or its
 * poster replaced. Whoever keeps copies of it, such as a CDN, has to be told.
 */
export const mediaWithdrawn: EventKind<{ readonly clipId: ClipId; readonly versionId: VersionId }> = {
  name: 'clips.media-withdrawn',
  parse: (stored) => parse(versionPayload, stored, 'The event'),
};
