// Every migration, in order. They are imported as text so that one executable can carry them.
// A test compares this list with the folder, and the two databases with each other.

import type { Migration } from '../src/platform/db/migrate.ts';
import newsroomSqlite from './0001-newsroom.sqlite.sql' with { type: 'text' };
import newsroomPostgres from './0001-newsroom.postgres.sql' with { type: 'text' };
import clipsSqlite from './0002-clips.sqlite.sql' with { type: 'text' };
import clipsPostgres from './0002-clips.postgres.sql' with { type: 'text' };
import storiesSqlite from './0003-stories.sqlite.sql' with { type: 'text' };
import storiesPostgres from './0003-stories.postgres.sql' with { type: 'text' };
import pagesSqlite from './0004-pages.sqlite.sql' with { type: 'text' };
import pagesPostgres from './0004-pages.postgres.sql' with { type: 'text' };
import readingSqlite from './0005-reading.sqlite.sql' with { type: 'text' };
import readingPostgres from './0005-reading.postgres.sql' with { type: 'text' };
import mediaSqlite from './0006-media.sqlite.sql' with { type: 'text' };
import mediaPostgres from './0006-media.postgres.sql' with { type: 'text' };
import ledgerSqlite from './ledger/0001-ledger.sqlite.sql' with { type: 'text' };
import ledgerPostgres from './ledger/0001-ledger.postgres.sql' with { type: 'text' };
import probeSqlite from './ledger/0002-probe.sqlite.sql' with { type: 'text' };
import probePostgres from './ledger/0002-probe.postgres.sql' with { type: 'text' };

export const MAIN_MIGRATIONS: readonly Migration[] = [
  { name: '0001-newsroom', sqlite: newsroomSqlite, postgres: newsroomPostgres },
  { name: '0002-clips', sqlite: clipsSqlite, postgres: clipsPostgres },
  { name: '0003-stories', sqlite: storiesSqlite, postgres: storiesPostgres },
  { name: '0004-pages', sqlite: pagesSqlite, postgres: pagesPostgres },
  { name: '0005-reading', sqlite: readingSqlite, postgres: readingPostgres },
  { name: '0006-media', sqlite: mediaSqlite, postgres: mediaPostgres },
];

/** The vote ledger's own store: a file of its own on SQLite, tables beside the others on PostgreSQL. */
export const LEDGER_MIGRATIONS: readonly Migration[] = [
  { name: '0001-ledger', sqlite: ledgerSqlite, postgres: ledgerPostgres },
  { name: '0002-probe', sqlite: probeSqlite, postgres: probePostgres },
];
