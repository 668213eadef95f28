-- Pages as they were rendered and compressed. A row may be deleted at any time: the next view makes it anew.
create table pages (
  address text primary key,
  story_id text,
  renderer_version text not null,
  content_version text not null,
  before_bar text not null,
  after_bar text not null,
  totals_version integer not null,
  gzip bytea not null,
  br bytea not null,
  zstd bytea not null,
  rendered_at double precision not null
);

create table page_dependencies (
  address text not null references pages (address) on delete cascade,
  kind text not null,
  id text not null,
  primary key (address, kind, id)
);
create index page_dependencies_thing on page_dependencies (kind, id);
