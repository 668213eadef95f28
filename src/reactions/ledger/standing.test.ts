// The numbers on disk are for ever: other than these, and votes of yesterday change sides.

import { expect, test } from 'bun:test';
import { LEDGER_MIGRATIONS } from '../../../migrations/list.ts';
import { isHeld, STANDING, standingOf } from './standing.ts';

test('the numbers are those that the stores were made with', () => {
  const says = `standing: ${STANDING.counted} counted, ${STANDING.held} held, ${STANDING.excluded} excluded`;
  for (const { sqlite, postgres } of LEDGER_MIGRATIONS.slice(0, 1))
    expect([sqlite.includes(says), postgres.includes(says)]).toEqual([true, true]);
});

test('only what is counted is in the totals', () => {
  expect(Object.values(STANDING).map((standing) => isHeld({ standing }))).toEqual([false, true, true]);
  expect([standingOf({ held: false }), standingOf({ held: true })]).toEqual([0, 1]);
});
