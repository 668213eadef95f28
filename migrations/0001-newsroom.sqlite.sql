-- What the platform and the newsroom keep: settings, secrets, jobs (the outbox among them), the audit log.
create table settings (
  name text primary key,
  value text not null,
  changed_at integer not null
);

create table secrets (
  name text not null,
  version integer not null,
  key blob not null,
  created_at integer not null,
  primary key (name, version)
);

create table jobs (
  id text primary key,
  kind text not null,
  payload text not null,
  priority integer not null,
  state text not null check (state in ('waiting', 'running', 'dead')),
  attempts integer not null,
  run_after integer not null,
  leased_until integer,
  lease text,
  reason text,
  created_at integer not null
);
create index jobs_next on jobs (state, priority, run_after);

create table audit_entries (
  id text primary key,
  at integer not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null
);
create index audit_entries_subject on audit_entries (subject, at);
