// The thread that counts all votes again on SQLite: it takes 0.4 s for a million votes, in which no page is answered
// if it is done where readers are. One read-only connection and one statement, so votes go on meanwhile.

import { Database } from 'bun:sqlite';
import { answerAsked } from './answer-asked.ts';
import type { Drift } from './ledger.ts';
import { DRIFT_SQL } from './recount.ts';

/** What this thread can be asked; `recount` answers the drifts as JSON. */
export type RecountQuestion =
  | { readonly ask: 'open'; readonly path: string }
  | { readonly ask: 'recount'; readonly storyNo: number | null };

let db: Database | undefined;

answerAsked<RecountQuestion>((question) => {
  if (question.ask === 'open') {
    db = new Database(question.path, { readonly: true });
    db.run('pragma busy_timeout = 5000');
    return 0;
  }
  if (db === undefined) throw new Error('The ledger is not open.');
  const drifts = db.query<Drift, [number | null]>(DRIFT_SQL).all(question.storyNo);
  return new TextEncoder().encode(JSON.stringify(drifts)).buffer;
});
