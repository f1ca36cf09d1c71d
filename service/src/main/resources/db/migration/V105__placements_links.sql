create schema placements;

-- A short link: where it stands, where it leads, until when. A withdrawn one stays as a record and is never used again.
create table placements.placement (
    code         text primary key check (code ~ '^[345789CDFHJKMNPQRTVWXYZ]{7}$'),
    campaign     text        not null,
    kind         text        not null check (kind in ('SITE', 'POSTER', 'SOCIAL', 'RADIO', 'PARTNER', 'NEWS')),
    label        text        not null check (length(label) between 1 and 120),
    -- a path of the public front and nothing else: this is no way to lead people elsewhere
    target       text        not null check (target ~ '^/$|^(/[a-z0-9][a-z0-9-]{0,79}){1,4}$'),
    region       text        not null,
    force        text        not null,
    -- what it was made for, such as a cinema, a partner or a poster, so that it is not made twice
    owner        text        not null check (length(owner) <= 240),
    valid_until  date,
    created_by   text        not null,
    created_at   timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index placement_campaign on placements.placement (campaign);
create unique index placement_stands_once on placements.placement (campaign, kind, owner)
    where withdrawn_at is null and owner <> '';

-- All that is kept of a visit: that there was one more on this day.
create table placements.visit (
    code   text   not null references placements.placement,
    day    date   not null,
    visits bigint not null check (visits > 0),
    primary key (code, day)
);

-- Rises with each change of the links, so that the public fronts read them again only then.
create table placements.change (
    one    boolean primary key default true check (one),
    number bigint  not null
);
insert into placements.change (number) values (0);

create view placements.front_link as
select code, target, valid_until from placements.placement where withdrawn_at is null;

create view placements.front_change as
select number from placements.change;

-- The public front may add and cannot look. A code that is no link is passed over.
create function placements.add_visits(codes text[], days date[], counts bigint[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into placements.visit as v (code, day, visits)
    select c.code, c.day, sum(c.visits)
    from unnest(codes, days, counts) c (code, day, visits)
    join placements.placement p on p.code = c.code
    where c.visits > 0
    group by c.code, c.day
    order by c.code, c.day
    on conflict (code, day) do update set visits = v.visits + excluded.visits
$$;
revoke all on function placements.add_visits(text[], date[], bigint[]) from public;

grant usage on schema placements to heed_staff, heed_public, heed_measurement;
grant select on placements.front_link, placements.front_change to heed_public;
grant execute on function placements.add_visits(text[], date[], bigint[]) to heed_public;
grant select, insert on placements.placement to heed_staff;
grant update (withdrawn_by, withdrawn_at) on placements.placement to heed_staff;
grant select on placements.visit to heed_staff;
grant select, update (number) on placements.change to heed_staff;
grant select on placements.placement, placements.visit to heed_measurement;
