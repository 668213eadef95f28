-- What the platform and the newsroom keep: settings, secrets, jobs (the outbox among them), the audit log.
create table settings (
  name text primary key,
  value text not null,
  changed_at double precision not null
);

create table secrets (
  name text not null,
  version integer not null,
  key bytea not null,
  created_at double precision not null,
  primary key (name, version)
);

create table jobs (
  id text primary key,
  kind text not null,
  payload text not null,
  priority integer not null,
  state text not null check (state in ('waiting', 'running', 'dead')),
  attempts integer not null,
  run_after double precision not null,
  leased_until double precision,
  lease text,
  reason text,
  created_at double precision not null
);
create index jobs_next on jobs (state, priority, run_after);

create table audit_entries (
  id text primary key,
  at double precision not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null
);
create index audit_entries_subject on audit_entries (subject, at);
