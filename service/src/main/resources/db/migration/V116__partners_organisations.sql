create schema partners;

create table partners.organisation (
    id         bigint generated always as identity primary key,
    name       text        not null check (length(name) between 1 and 150),
    sector     text        not null,
    agreement  text        not null check (agreement in ('NONE', 'ASKED', 'AGREED')),
    stopped_at timestamptz, -- it asked not to be written to
    created_by text        not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create unique index organisation_name on partners.organisation (lower(name));

create table partners.organisation_region (
    organisation bigint not null references partners.organisation,
    region       text   not null,
    primary key (organisation, region)
);

-- People at an organisation, apart from everything else about it.
create table partners.contact (
    id           bigint generated always as identity primary key,
    organisation bigint      not null references partners.organisation,
    name         text        not null check (length(name) between 1 and 150),
    email        text        not null check (length(email) between 3 and 254),
    language     text        not null check (language in ('en', 'cy')),
    ended_at     timestamptz, -- not a contact any more
    created_at   timestamptz not null
);
create unique index contact_email on partners.contact (organisation, lower(email)) where ended_at is null;

-- What happened with an organisation, by whom; only ever added to.
create table partners.activity (
    id           bigint generated always as identity primary key,
    organisation bigint      not null references partners.organisation,
    campaign     text,
    at           timestamptz not null,
    kind         text        not null check (kind in
                     ('ADDED', 'CHANGED', 'INVITED', 'TAKEN', 'SHARED', 'STOPPED', 'WITHDRAWN', 'NOTE')),
    note         text        not null check (length(note) <= 500),
    entered_by   text        not null -- empty: the organisation itself, by its link
);
create index activity_of on partners.activity (organisation, id desc);

-- One writing to many; each language is a mailing of its own.
create table partners.round (
    id         bigint generated always as identity primary key,
    campaign   text        not null,
    title      text        not null, -- what the campaign is called on the partners' page
    ask        text        not null check (length(ask) <= 2000),
    expires_on date        not null,
    english    bigint, -- mailing
    welsh      bigint, -- mailing
    made_by    text        not null,
    made_at    timestamptz not null
);

create table partners.invitation (
    id           uuid        primary key,
    round        bigint      not null references partners.round,
    campaign     text        not null,
    organisation bigint      not null references partners.organisation,
    contact      bigint      not null references partners.contact,
    link         bytea       not null unique check (length(link) = 32), -- SHA-256 of the link's secret
    language     text        not null check (language in ('en', 'cy')),
    expires_on   date        not null,
    withdrawn_at timestamptz
);
create index invitation_of on partners.invitation (campaign, organisation);

-- What organisations say by their links. The public front adds by a function; the staff side hears it and acts.
create table partners.said (
    id         bigint generated always as identity primary key,
    invitation uuid    not null references partners.invitation,
    kind       text    not null check (kind in ('TAKEN', 'SHARED', 'STOPPED')),
    on_day     date    not null,
    place      text    not null default '' check (place in
                   ('', 'screens', 'posters', 'staff', 'website', 'social', 'newsletter', 'other')),
    reach      integer not null default 0 check (reach between 0 and 100000000),
    version    integer not null default 0, -- of the kit taken
    heard      boolean not null default false
);
create index said_unheard on partners.said (id) where not heard;
create index said_of on partners.said (invitation);
-- taking and stopping are said once
create unique index said_once on partners.said (invitation, kind, version) where kind <> 'SHARED';

-- The kits that were put out for organisations to take, in pieces of a megabyte.
create table partners.kit (
    id        bigint generated always as identity primary key,
    campaign  text        not null,
    sector    text        not null,
    language  text        not null check (language in ('en', 'cy')),
    version   integer     not null,
    wanted_at timestamptz not null,
    made_at   timestamptz,
    size      bigint      not null default 0,
    sha256    text        not null default '',
    unique (campaign, sector, language, version)
);
create table partners.kit_part (
    kit    bigint  not null references partners.kit,
    number integer not null,
    bytes  bytea   not null,
    primary key (kit, number)
);
alter table partners.kit_part alter column bytes set storage external; -- a ZIP does not get smaller

-- Approved words that stand on the page for everybody.
create table partners.share_text (
    message    bigint      primary key, -- the key message it comes from
    english    text        not null check (length(english) between 1 and 500),
    welsh      text        not null check (length(welsh) <= 600), -- empty: in English only
    put_out_by text        not null,
    put_out_at timestamptz not null
);

-- The public front: three questions and one sentence by the secret of a link, and the words for everybody. It can list
-- nothing, and what it does not hold a link for it cannot see.
create function partners.invited(secret bytea) returns table (
    campaign text, title text, ask text, organisation text, sector text, language text, expires_on date, taken boolean,
    shared integer)
language sql stable security definer set search_path = '' as $$
    select i.campaign, r.title, r.ask, o.name, o.sector, i.language, i.expires_on,
           exists(select from partners.said s where s.invitation = i.id and s.kind = 'TAKEN'),
           (select count(*)::integer from partners.said s where s.invitation = i.id and s.kind = 'SHARED')
    from partners.invitation i
    join partners.round r on r.id = i.round
    join partners.organisation o on o.id = i.organisation
    where i.link = sha256(secret) and i.withdrawn_at is null
      and i.expires_on >= (now() at time zone 'Europe/London')::date
$$;

create function partners.kit_for(secret bytea, wanted text) returns table (
    kit bigint, version integer, size bigint, made_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select k.id, k.version, k.size, k.made_at
    from partners.invited(secret) i
    join partners.kit k on k.campaign = i.campaign and k.sector = i.sector and k.language = wanted
    where k.made_at is not null
    order by k.version desc limit 1
$$;

create function partners.kit_piece(secret bytea, wanted text, kit_id bigint, piece integer) returns bytea
language sql stable security definer set search_path = '' as $$
    select p.bytes from partners.kit_part p
    where p.kit = kit_id and p.number = piece
      and exists (
        select from partners.invited(secret) i
        join partners.kit k on k.campaign = i.campaign and k.sector = i.sector and k.language = wanted
        where k.id = kit_id and k.made_at is not null)
$$;

-- A link says at most two hundred things, and stopping always works, also when the link has ended.
create function partners.say(secret bytea, what text, day date, place text, reach integer) returns boolean
language sql volatile security definer set search_path = '' as $$
    with by_link as (
        select i.id, coalesce((
            select max(k.version) from partners.kit k
            where k.campaign = i.campaign and k.sector = o.sector and k.made_at is not null), 0) as version
        from partners.invitation i join partners.organisation o on o.id = i.organisation
        where i.link = sha256(secret)
          and (what = 'STOPPED' or exists (select from partners.invited(secret)))
          and (select count(*) from partners.said s where s.invitation = i.id) < 200
    ), added as (
        insert into partners.said (invitation, kind, on_day, place, reach, version)
        select id, what, day, place, reach, case when what = 'TAKEN' then version else 0 end from by_link
        on conflict do nothing returning 1
    )
    select exists (select from by_link)
$$;

revoke all on function partners.invited(bytea), partners.kit_for(bytea, text),
    partners.kit_piece(bytea, text, bigint, integer), partners.say(bytea, text, date, text, integer) from public;
grant usage on schema partners to heed_staff, heed_public;
grant execute on function partners.invited(bytea), partners.kit_for(bytea, text),
    partners.kit_piece(bytea, text, bigint, integer), partners.say(bytea, text, date, text, integer) to heed_public;
grant select (english, welsh, put_out_at) on partners.share_text to heed_public;

grant select, insert, update on partners.organisation, partners.contact, partners.round, partners.invitation, partners.kit
    to heed_staff;
grant select, insert, delete on partners.organisation_region, partners.kit_part to heed_staff;
grant select, insert on partners.activity to heed_staff;
grant select, insert, update, delete on partners.share_text to heed_staff;
grant select on partners.said to heed_staff;
grant update (heard) on partners.said to heed_staff;
