-- One row that is written again and again to prove that the ledger can be written. Its number changes each time:
-- SQLite writes nothing for a row that stays the same.
create table reaction_probe (
  probe_no integer primary key check (probe_no = 1),
  writes integer not null
);
