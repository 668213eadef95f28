-- Stories, every revision they ever had, every address they ever stood at, and the clips the live ones show.
create table stories (
  id text primary key,
  story_no integer not null unique,
  slug text not null unique,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  head_revision integer not null,
  live_revision integer,
  created_at integer not null,
  published_at integer,
  updated_at integer,
  withdrawn_reason text
);
create index stories_live on stories (state, published_at);

-- Numbers are never used twice, also not after a story is deleted: votes are kept under them.
create table story_numbers (
  name text primary key,
  last integer not null
);
insert into story_numbers (name, last) values ('story', 0);

create table revisions (
  story_id text not null references stories (id),
  revision integer not null,
  document text not null,
  document_sha256 text not null,
  author text not null,
  at integer not null,
  primary key (story_id, revision)
);

create index revisions_document on revisions (document_sha256);

create table story_slugs (
  slug text primary key,
  story_id text not null references stories (id),
  since integer not null
);

create table story_clips (
  story_id text not null references stories (id),
  clip_id text not null,
  primary key (story_id, clip_id)
);
create index story_clips_clip on story_clips (clip_id);
