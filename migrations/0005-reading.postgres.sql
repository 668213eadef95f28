-- What readers' lists, searches and site pages are made from, beside the stories themselves.
alter table stories add column is_demo smallint not null default 0 check (is_demo in (0, 1));

-- Null: the editor has not said what the clip shows, or why readers are warned.
alter table clip_answers add column shows text;
alter table clip_answers add column warning_reason text;

-- The policy that a stored page is sent with: it names the page's own style and script.
alter table pages add column csp text not null default '';

-- One row for each live story, written with what goes live: lists never read documents.
create table story_lines (
  story_id text primary key references stories (id),
  story_no integer not null unique,
  slug text not null,
  published_at double precision not null,
  updated_at double precision not null,
  language text not null,
  section text,
  kicker text,
  headline text not null,
  standfirst text,
  clip_id text,
  -- As the story names the one it is a translation of, and which that is once it is live.
  original_slug text,
  original_id text,
  is_demo smallint not null check (is_demo in (0, 1))
);
create index story_lines_published on story_lines (published_at);
create index story_lines_section on story_lines (section, published_at);
create index story_lines_original on story_lines (original_id);

create table story_authors (
  story_id text not null references story_lines (story_id) on delete cascade,
  author_slug text not null,
  name text not null,
  place integer not null,
  primary key (story_id, author_slug)
);
create index story_authors_slug on story_authors (author_slug);

-- The words of live stories, folded and parted before they come here. The number is the story's; it has the name that
-- SQLite's index has for it, so that one statement writes to both.
create table story_words (
  rowid integer primary key,
  headline tsvector not null,
  body tsvector not null,
  words tsvector not null generated always as (headline || body) stored
);
-- Without a list of what waits to be put in, which every search would read through.
create index story_words_headline on story_words using gin (headline) with (fastupdate = off);
create index story_words_words on story_words using gin (words) with (fastupdate = off);

-- The stories that editors put on top of the front page, in their order.
create table front_places (
  place integer primary key,
  story_id text not null unique references stories (id)
);

create table site_pages (
  path text primary key,
  title text not null,
  markdown text not null,
  language text,
  fediverse text,
  is_demo smallint not null check (is_demo in (0, 1)),
  place integer not null,
  changed_at double precision not null
);

-- What other outlets ask for about a clip.
create table clip_requests (
  id text primary key,
  clip_id text not null references clips (id),
  at double precision not null,
  name text not null,
  outlet text not null,
  email text not null,
  wish text not null,
  answered_at double precision
);
create index clip_requests_clip on clip_requests (clip_id, at);
