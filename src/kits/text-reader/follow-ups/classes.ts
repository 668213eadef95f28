// The classes of follow-ups: by which kind of announcement they were found, how precise the date is, and whether somebody
// quoted says so. Ids and meanings stand here together so that none goes without the other.

import type { FollowUp } from '../findings.ts';
import type { PlanKind } from './words.ts';

const ANNOUNCED: Readonly<Record<PlanKind, string>> = {
  scheduled: 'something scheduled, set or due',
  will: 'something that will be',
  planned: 'something planned or meant',
  expected: 'something expected',
  begins: 'something that begins, opens or ends, told in the present',
  faces: 'somebody who faces a day in court or the like',
  event: 'event named with its date',
  falls: 'event said to be on its date ("the hearing is on Monday")',
  ongoing: 'something told as if under way ("is meeting on Monday")',
};

const DATED: Readonly<Record<FollowUp['precision'], string>> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};

/** The class of a follow-up: `follow-ups/scheduled-month`, `follow-ups/quoted-will-day`. */
export function classOf(kind: PlanKind, precision: FollowUp['precision'], isQuoted: boolean): string {
  return `follow-ups/${isQuoted ? 'quoted-' : ''}${kind}-${precision}`;
}

/** Every class of follow-ups with what it is. */
export const FOLLOW_UP_CLASSES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ANNOUNCED).flatMap(([kind, announced]) =>
    Object.entries(DATED).flatMap(([precision, dated]) => [
      [`follow-ups/${kind}-${precision}`, `${announced}, with ${dated}`],
      [`follow-ups/quoted-${kind}-${precision}`, `${announced}, with ${dated}, in quoted words`],
    ]),
  ),
);
