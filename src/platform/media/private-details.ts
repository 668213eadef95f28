// What a file tells of the person who filmed: place, device, time. For the newsroom's eyes only; never logged.

import type { MediaReport } from './report.ts';
import type { Probed } from './run-ffprobe.ts';

export type PrivateDetails = Pick<MediaReport, 'recordedAt' | 'device' | 'location'>;

/** Tags by their name in lower case; those of the file win over those of a stream. */
export type Tags = ReadonlyMap<string, string>;

const MAX_TAG_CHARS = 200; // guess: names of devices have 40

/** All tags of a file, cut to a length that people read. */
export function tagsOf({ format, streams }: Probed): Tags {
  const all = [...streams.toReversed().map((stream) => stream.tags), format.tags];
  return new Map(
    all.flatMap((tags) =>
      Object.entries(tags).map(([name, value]) => [name.toLowerCase(), value.slice(0, MAX_TAG_CHARS).trim()]),
    ),
  );
}

export function readPrivateDetails(tags: Tags): PrivateDetails {
  const first = (...names: string[]) => names.map((name) => tags.get(name)).find((value) => value) ?? null;
  const make = first('com.apple.quicktime.make', 'com.android.manufacturer', 'make');
  const model = first('com.apple.quicktime.model', 'com.android.model', 'model');
  const android = tags.get('com.android.version');
  const software =
    first('com.apple.quicktime.software', 'software') ??
    (android === undefined ? null : `Android ${android}`);
  return {
    recordedAt: timeOf(first('com.apple.quicktime.creationdate')) ?? timeOf(first('creation_time', 'date')),
    device: make === null && model === null && software === null ? null : { make, model, software },
    location:
      LOCATION_TAGS.map((name) => placeOf(tags.get(name) ?? '')).find((place) => place !== null) ?? null,
  };
}

/** ffprobe names `©xyz` and `loci` so; the first is Apple's key. */
const LOCATION_TAGS = ['com.apple.quicktime.location.iso6709', 'location', 'location-eng'];

const EARLIEST_MS = Date.UTC(1990, 0, 1); // before it: clocks that were never set, counted from 1904 or 1970

/** With the zone that the device wrote, else in UTC. */
function timeOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const atMs = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(atMs) || atMs < EARLIEST_MS ? null : text;
}

/**
 * Latitude and longitude of ISO 6709 (annex H): degrees, degrees and minutes, or these and seconds, told apart by the
 * number of digits. Null for what is no place; `+00.0000+000.0000` is what phones without a fix write.
 */
export function placeOf(text: string): MediaReport['location'] {
  const found = /^([+-]\d{2,6}(?:\.\d+)?)([+-]\d{3,7}(?:\.\d+)?)/.exec(text);
  const latitude = degreesOf(found?.[1], 2);
  const longitude = degreesOf(found?.[2], 3);
  if (latitude === null || longitude === null) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0))
    return null;
  return { latitude, longitude };
}

function degreesOf(text: string | undefined, degreeDigits: number): number | null {
  if (text === undefined) return null;
  const [whole = '', fraction = ''] = text.slice(1).split('.');
  const parts = [whole.slice(0, degreeDigits), ...(whole.slice(degreeDigits).match(/../g) ?? [])];
  if (parts.join('').length !== whole.length) return null;
  const last = parts.length - 1;
  const sizes = parts.map(
    (part, index) => Number(index === last ? `${part}.${fraction || '0'}` : part) / 60 ** index,
  );
  const degrees = sizes.reduce((sum, size) => sum + size, 0);
  return Math.round((text.startsWith('-') ? -degrees : degrees) * 1e6) / 1e6;
}
