-- Clips from phones: how they arrive, what is known of them, and the files that readers are given.
-- Facts about what is shown belong to a version of a clip: as it came, or trimmed, muted and blurred by an editor.

-- What readers get of a clip is its current version. The id stands in the addresses of the version's files.
create table clip_versions (
  id text primary key,
  clip_id text not null references clips (id),
  number integer not null,
  -- What was changed of the original (JSON, edits.ts); empty for the clip as it came.
  edits text not null,
  reason text,
  made_by text not null,
  state text not null check (state in ('preparing', 'current', 'failed', 'recalled')),
  is_complete smallint not null check (is_complete in (0, 1)),
  -- The best MP4 for readers; null while there is only a playlist that grows.
  rendition_sha256 text,
  rendition_bytes double precision,
  duration_ms double precision,
  width integer,
  height integer,
  has_audio smallint check (has_audio in (0, 1)),
  -- Seconds into this version that an editor chose for the poster; null where the choice was ours.
  poster_at_ms double precision,
  loudness_lufs double precision,
  -- Whether it flashes as WCAG 2.3.1 warns of; null while nobody has looked.
  has_flashes smallint check (has_flashes in (0, 1)),
  created_at double precision not null,
  changed_at double precision not null,
  unique (clip_id, number),
  check (state <> 'current' or (duration_ms is not null and width is not null and height is not null
    and has_audio is not null))
);
create unique index clip_versions_current on clip_versions (clip_id) where state = 'current';

-- Every public file of a version but its segments, by the name that ends its address.
create table clip_files (
  version_id text not null references clip_versions (id),
  name text not null,
  sha256 text not null,
  bytes double precision not null,
  type text not null,
  width integer,
  height integer,
  primary key (version_id, name)
);
create index clip_files_sha256 on clip_files (sha256);

-- The tracks of a version's playlist: pictures by their short side, and the sound.
create table clip_renditions (
  version_id text not null references clip_versions (id),
  name text not null,
  codecs text not null,
  width integer,
  height integer,
  frame_rate double precision,
  is_complete smallint not null check (is_complete in (0, 1)),
  created_at double precision not null,
  primary key (version_id, name)
);

create table clip_segments (
  version_id text not null,
  rendition text not null,
  number integer not null,
  duration_us double precision not null,
  sha256 text not null,
  bytes double precision not null,
  primary key (version_id, rendition, number),
  foreign key (version_id, rendition) references clip_renditions (version_id, name)
);
create index clip_segments_sha256 on clip_segments (sha256);

-- What the file itself says, private: codecs and colour, but also place, device and time (JSON).
create table clip_inspections (
  clip_id text primary key references clips (id),
  report text not null,
  inspected_at double precision not null
);

create table clip_captions (
  clip_id text not null references clips (id),
  language text not null,
  -- A draft was made by a machine and is for editors only.
  state text not null check (state in ('draft', 'checked')),
  cues text not null,
  changed_by text not null,
  changed_at double precision not null,
  primary key (clip_id, language)
);

-- What is seen, told as sound: one file a language.
create table clip_descriptions (
  clip_id text not null references clips (id),
  language text not null,
  sha256 text not null,
  bytes double precision not null,
  type text not null,
  changed_by text not null,
  changed_at double precision not null,
  primary key (clip_id, language)
);

-- Moments of a clip that an editor named. Times are of the original.
create table clip_moments (
  clip_id text not null references clips (id),
  at_ms double precision not null,
  label text not null,
  primary key (clip_id, at_ms)
);

-- Links by which somebody without an account may send a clip.
create table upload_links (
  id text primary key,
  token_sha256 text not null unique,
  asked_by text not null,
  note text not null,
  max_bytes double precision not null,
  max_clips integer not null,
  created_at double precision not null,
  expires_at double precision not null,
  closed_at double precision
);

-- Uploads under way and ended. Bytes of open ones lie in files/uploads under the id.
create table uploads (
  id text primary key,
  link_id text references upload_links (id),
  file_name text not null,
  total_bytes double precision not null,
  -- What the sender says of it, private (JSON).
  said text not null,
  state text not null check (state in ('open', 'arrived', 'refused')),
  reason text,
  clip_id text references clips (id),
  -- Whether these bytes were a clip before.
  was_known smallint check (was_known in (0, 1)),
  created_at double precision not null,
  expires_at double precision not null,
  ended_at double precision
);
create index uploads_open on uploads (state, expires_at);

-- What is left of a clip whose bytes were destroyed on lawful demand.
create table clip_erasures (
  clip_id text primary key,
  original_sha256 text not null,
  original_bytes double precision not null,
  erased_by text not null,
  reason text not null,
  erased_at double precision not null
);

insert into clip_versions (id, clip_id, number, edits, reason, made_by, state, is_complete, rendition_sha256,
  rendition_bytes, duration_ms, width, height, has_audio, poster_at_ms, loudness_lufs, created_at, changed_at)
select id, id, 1, '{}', null, 'eyewitness', 'current', 0, rendition_sha256, rendition_bytes, duration_ms, width,
  height, has_audio, null, null, created_at, changed_at
from clips where state = 'playable';

insert into clip_files (version_id, name, sha256, bytes, type, width, height)
select id, 'source.mp4', rendition_sha256, rendition_bytes, 'video/mp4', width, height
from clips where state = 'playable';

insert into clip_files (version_id, name, sha256, bytes, type, width, height)
select id, 'poster.jpg', poster_sha256, poster_bytes, 'image/jpeg', poster_width, poster_height
from clips where state = 'playable' and poster_sha256 is not null;

alter table clips drop column rendition_sha256, drop column rendition_bytes, drop column poster_sha256,
  drop column poster_bytes, drop column poster_width, drop column poster_height, drop column duration_ms,
  drop column width, drop column height, drop column has_audio;

-- Work that was waiting goes on under the name it has now.
update jobs set kind = 'clips.prepare' where kind = 'clips.repackage';
