// SQL of the words of live stories. The words come folded and parted; each database has its own index of them.

import type { Db, Reads, Tx } from '../platform/capabilities.ts';
import type { StoryId } from '../platform/ids.ts';
import { sql, type Sql } from '../platform/sql.ts';

/** A word to be found, or the beginning of one: letters, digits and marks alone. */
export interface Term {
  readonly word: string;
  readonly isPrefix: boolean;
}

/** Writes a story's words anew; they are parted by spaces, which is how both indexes take them. */
export async function putWords(tx: Tx, storyNo: number, headline: string, body: string): Promise<void> {
  await tx.run(sql`delete from story_words where rowid = ${storyNo}`);
  await tx.run(
    sql`insert into story_words (rowid, headline, body) values (${storyNo}, ${headline}, ${body})`,
  );
}

export async function removeWords(tx: Tx, id: StoryId): Promise<void> {
  await tx.run(sql`
    delete from story_words where rowid in (select story_no from stories where id = ${id})`);
}

/** Numbers of the newest stories that have all of these words. */
export async function findNumbers(
  db: Reads & Pick<Db, 'dialect'>,
  terms: readonly Term[],
  where: 'headline' | 'anywhere',
  limit: number,
): Promise<readonly number[]> {
  const rows = await db.all<{ number: number }>(
    db.dialect === 'sqlite'
      ? sql`select rowid as number from story_words where ${inFts5(terms, where)} order by rowid desc limit ${limit}`
      : // All are found before they are ordered. A prepared statement's plan for any values knows neither word nor limit,
        // takes the limit for a tenth of the rows and so reads all vectors from the newest on: 50 ms for a word that no
        // story of 10,000 has, instead of 0.1 ms. The price is a word that all have: 5 ms, a beginning that all have: 85.
        sql`with found as materialized (select rowid from story_words where ${inVectors(terms, where)})
          select rowid as number from found order by rowid desc limit ${limit}`,
  );
  return rows.map((row) => row.number);
}

function inFts5(terms: readonly Term[], where: 'headline' | 'anywhere'): Sql {
  const all = terms.map(({ word, isPrefix }) => `"${word}"${isPrefix ? '*' : ''}`).join(' ');
  return sql`story_words match ${where === 'headline' ? `{headline} : (${all})` : all}`;
}

function inVectors(terms: readonly Term[], where: 'headline' | 'anywhere'): Sql {
  const all = terms.map(({ word, isPrefix }) => `'${word}'${isPrefix ? ':*' : ''}`).join(' & ');
  const words = where === 'headline' ? sql`headline` : sql`words`;
  return sql`${words} @@ cast(cast(${all} as text) as tsquery)`;
}
