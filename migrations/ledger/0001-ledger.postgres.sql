-- The vote ledger: one row a reader and story, and what follows from the rows (totals, minutes, versions),
-- kept up as differences in the transaction that changes a row. `reader` is a keyed hash, another one in every story.
create table reaction_kinds (
  kind_no integer primary key generated always as identity,
  name text not null unique
);

-- kind: null after a removal. standing: 0 counted, 1 held, 2 excluded.
create table reaction_votes (
  story_no bigint not null,
  reader bytea not null,
  kind integer,
  standing integer not null check (standing in (0, 1, 2)),
  first_at double precision not null,
  changed_at double precision not null,
  primary key (story_no, reader)
);

create table reaction_totals (
  story_no bigint not null,
  kind integer not null,
  count integer not null,
  primary key (story_no, kind)
);

create table reaction_versions (
  story_no bigint primary key,
  version integer not null
);

create table reaction_minutes (
  story_no bigint not null,
  minute integer not null,
  kind integer not null,
  delta integer not null,
  primary key (story_no, minute, kind)
);

-- Takes one batch, at most one vote of a reader and story in it. Everything is locked in key order, so that
-- servers which take batches at the same time wait for one another and never deadlock. In read committed every
-- statement sees what was committed before it began; a row is compared only once it is locked.
-- Answers {"outcomes": [[first, standing] a vote, in the order asked], "totals": [[story, version, [[kind, count], ...]], ...]}.
create function reaction_take(
  story_nos bigint[], readers bytea[], kinds integer[], holds boolean[], at_ms double precision
) returns jsonb language plpgsql as $$
declare
  firsts integer[];
  outcomes jsonb;
  step record;
  last_story bigint := null;
begin
  with asked as (
    select * from unnest(story_nos, readers, kinds, holds) with ordinality as a (story_no, reader, kind, held, nr)
  ), made as (
    insert into reaction_votes (story_no, reader, kind, standing, first_at, changed_at)
    select story_no, reader, null, case when held then 1 else 0 end, at_ms, at_ms
    from asked where kind is not null order by story_no, reader
    on conflict do nothing
    returning story_no, reader
  )
  select coalesce(array_agg(asked.nr::integer), '{}') into firsts from asked join made using (story_no, reader);

  perform 1 from reaction_votes as v
  join unnest(story_nos, readers) as a (story_no, reader) using (story_no, reader)
  order by v.story_no, v.reader for update of v;

  for step in
    with asked as (
      select * from unnest(story_nos, readers, kinds) as a (story_no, reader, kind)
    ), before as (
      select v.story_no, v.reader, v.kind as was, asked.kind as becomes, v.standing
      from reaction_votes as v join asked using (story_no, reader)
      where v.kind is distinct from asked.kind
    ), changed as (
      update reaction_votes as v set kind = before.becomes, changed_at = at_ms
      from before where v.story_no = before.story_no and v.reader = before.reader
      returning before.story_no, before.was, before.becomes, before.standing
    )
    select d.story_no, d.kind, sum(d.delta)::integer as delta from (
      select story_no, was as kind, -1 as delta from changed where standing = 0 and was is not null
      union all
      select story_no, becomes, 1 from changed where standing = 0 and becomes is not null
    ) as d
    group by d.story_no, d.kind having sum(d.delta) <> 0 order by d.story_no, d.kind
  loop
    if last_story is distinct from step.story_no then
      insert into reaction_versions as r (story_no, version) values (step.story_no, 1)
      on conflict (story_no) do update set version = r.version + 1;
      last_story := step.story_no;
    end if;
    insert into reaction_totals as t (story_no, kind, count) values (step.story_no, step.kind, step.delta)
    on conflict (story_no, kind) do update set count = t.count + excluded.count;
    insert into reaction_minutes as m (story_no, minute, kind, delta)
    values (step.story_no, floor(at_ms / 60000)::integer, step.kind, step.delta)
    on conflict (story_no, minute, kind) do update set delta = m.delta + excluded.delta;
  end loop;

  select jsonb_agg(jsonb_build_array(a.nr = any (firsts), coalesce(v.standing, 0)) order by a.nr) into outcomes
  from unnest(story_nos, readers) with ordinality as a (story_no, reader, nr)
  left join reaction_votes as v using (story_no, reader);

  return jsonb_build_object('outcomes', outcomes, 'totals', (
    select jsonb_agg(jsonb_build_array(s.story_no, coalesce(r.version, 0), coalesce((
      select jsonb_agg(jsonb_build_array(t.kind, t.count) order by t.kind)
      from reaction_totals as t where t.story_no = s.story_no and t.count <> 0), '[]'::jsonb)))
    from (select distinct unnest(story_nos) as story_no) as s
    left join reaction_versions as r using (story_no)));
end
$$;
