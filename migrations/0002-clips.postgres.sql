-- Clips: what arrived, what readers are given of it, and the answers that an editor owes before it goes out.
create table clips (
  id text primary key,
  state text not null check (state in ('received', 'playable', 'refused')),
  reason text,
  file_name text not null,
  original_sha256 text not null unique,
  original_bytes double precision not null,
  rendition_sha256 text,
  rendition_bytes double precision,
  poster_sha256 text,
  poster_bytes double precision,
  poster_width integer,
  poster_height integer,
  duration_ms double precision,
  width integer,
  height integer,
  has_audio smallint check (has_audio in (0, 1)),
  created_at double precision not null,
  changed_at double precision not null,
  check (state <> 'playable' or (rendition_sha256 is not null and rendition_bytes is not null
    and duration_ms is not null and width is not null and height is not null and has_audio is not null)),
  check (state <> 'refused' or reason is not null)
);

-- Null is a question nobody has answered yet.
create table clip_answers (
  clip_id text primary key references clips (id),
  ground text check (ground in ('permission', 'own', 'licence', 'public-domain', 'news-reporting')),
  credit text,
  credit_none smallint not null check (credit_none in (0, 1)),
  verdict_what text check (verdict_what in ('confirmed', 'likely', 'unclear', 'false')),
  verdict_where text check (verdict_where in ('confirmed', 'likely', 'unclear', 'false')),
  verdict_when text check (verdict_when in ('confirmed', 'likely', 'unclear', 'false')),
  warnings text,
  answered_by text not null,
  answered_at double precision not null
);
