// The audit of the ledger, one statement and so one moment: what the votes say against totals and minutes.

import { STANDING } from './standing.ts';

/** Portable; `?1` (`$1` on PostgreSQL) is a story number, or null for all. Answers only what disagrees. */
export const DRIFT_SQL = driftSql('?1');

/** The same statement with another way to write its parameter. */
export function driftSql(parameter: string): string {
  const wanted = `(${parameter} is null or story_no = ${parameter})`;
  return `
    select story_no as "storyNo", kind as "kind",
      cast(sum(votes) as integer) as "votes", cast(sum(total) as integer) as "total",
      cast(sum(minutes) as integer) as "minutes"
    from (
      select story_no, kind, 1 as votes, 0 as total, 0 as minutes from reaction_votes
        where standing = ${STANDING.counted} and kind is not null and ${wanted}
      union all select story_no, kind, 0, count, 0 from reaction_totals where ${wanted}
      union all select story_no, kind, 0, 0, delta from reaction_minutes where ${wanted}
    ) as sources
    group by story_no, kind having sum(votes) <> sum(total) or sum(votes) <> sum(minutes)
    order by story_no, kind`;
}
