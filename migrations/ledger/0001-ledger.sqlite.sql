-- The vote ledger: one row a reader and story, and what follows from the rows (totals, minutes, versions),
-- kept up as differences in the transaction that changes a row. `reader` is a keyed hash, another one in every story.
create table reaction_kinds (
  kind_no integer primary key,
  name text not null unique
);

-- kind: null after a removal. standing: 0 counted, 1 held, 2 excluded.
create table reaction_votes (
  story_no integer not null,
  reader blob not null,
  kind integer,
  standing integer not null check (standing in (0, 1, 2)),
  first_at integer not null,
  changed_at integer not null,
  primary key (story_no, reader)
) without rowid;

create table reaction_totals (
  story_no integer not null,
  kind integer not null,
  count integer not null,
  primary key (story_no, kind)
) without rowid;

create table reaction_versions (
  story_no integer primary key,
  version integer not null
);

create table reaction_minutes (
  story_no integer not null,
  minute integer not null,
  kind integer not null,
  delta integer not null,
  primary key (story_no, minute, kind)
) without rowid;
