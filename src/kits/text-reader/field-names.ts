// The fields front matter may have, and which one was meant by a name that is none of them.

import { editDistance } from '../edit-distance.ts';

/** The names of all front matter fields. */
export const FIELDS: ReadonlySet<string> = new Set(
  'headline kicker standfirst byline language date happened section translation_of ground credit verdict warnings warning_reason shows clip reactions slug people quotes attributions follow_ups'.split(
    ' ',
  ),
);

/** Names other programs use for the same thing. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['title', 'headline'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['lang', 'language'],
  ['locale', 'language'],
  ['summary', 'standfirst'],
  ['description', 'standfirst'],
  ['excerpt', 'standfirst'],
  ['subtitle', 'standfirst'],
  ['lead', 'standfirst'],
  ['lede', 'standfirst'],
  ['permalink', 'slug'],
  ['video', 'clip'],
  ['permission', 'ground'],
  ['licence', 'ground'],
  ['license', 'ground'],
  ['when', 'happened'],
  ['where', 'happened'],
  ['warning', 'warnings'],
  ['category', 'section'],
  ['translates', 'translation_of'],
  ['alt', 'shows'],
  ['persons', 'people'],
  ['sources', 'attributions'],
  ['followups', 'follow_ups'],
  ['follow-ups', 'follow_ups'],
  ['schedule', 'follow_ups'],
  ['kinds', 'reactions'],
]);

/** The field somebody may have meant who wrote `key`, or null. */
export function nearestField(key: string): string | null {
  const plain = key.toLowerCase().replaceAll('_', '-');
  const alias = ALIASES.get(plain);
  if (alias !== undefined) return alias;
  if (plain.length > 20) return null;
  const [nearest] = [...FIELDS]
    .map((field) => ({ field, distance: editDistance(plain, field) }))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= 2 ? nearest.field : null;
}
