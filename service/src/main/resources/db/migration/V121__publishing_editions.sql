-- Kinds of page, a twin in Welsh, an instant at which an approved page goes live, and a day to read it again.
alter table publishing.page
    add column kind text not null default 'news' check (kind ~ '^[a-z]{2,20}$'),
    add column owner text not null default '',
    add column goes_live_at timestamptz,
    add column goes_live_kind text check (goes_live_kind in ('MAJOR', 'MINOR')),
    add column goes_live_note text,
    add column goes_live_note_cy text,
    add column scheduled_by text,
    add column review_months integer not null default 12 check (review_months between 1 and 60),
    add column review_due date,
    add column review_told date;

update publishing.page set owner = author;

alter table publishing.page drop constraint page_state_check;
alter table publishing.page
    add constraint page_state_check check (state in ('DRAFT', 'APPROVED', 'SCHEDULED', 'PUBLISHED')),
    add constraint page_schedule_check check ((state = 'SCHEDULED') = (goes_live_at is not null)),
    add constraint page_schedule_whole check ((goes_live_at is null) = (scheduled_by is null)),
    add constraint page_approved_check check (state <> 'SCHEDULED' or approver is not null);

create index page_goes_live on publishing.page (goes_live_at) where state = 'SCHEDULED';

-- The same page in another language, as it is being made. It follows the English words with that hash.
create table publishing.twin (
    page     bigint not null references publishing.page,
    language text   not null check (language ~ '^[a-z]{2,3}$' and language <> 'en'),
    title    text   not null check (length(title) between 1 and 150),
    summary  text   not null check (length(summary) between 1 and 300),
    body     text   not null check (length(body) between 1 and 50000),
    follows  text   not null check (follows ~ '^[0-9a-f]{64}$'),
    primary key (page, language)
);

alter table publishing.history drop constraint history_kind_check;
alter table publishing.history
    add constraint history_kind_check check (kind in ('MAJOR', 'MINOR', 'REVIEWED', 'WITHDRAWN', 'REMOVED', 'RESTORED')),
    add column format integer not null default 1 check (format in (1, 2)),
    add column note_cy text not null default '' check (length(note_cy) <= 300),
    add column words_cy text not null default '' check (words_cy ~ '^([0-9a-f]{64})?$');

-- What the page said in another language from each entry on; follows is the English words' hash that it was made for.
create table publishing.edition_twin (
    page     bigint  not null,
    number   integer not null,
    language text    not null,
    title    text    not null,
    summary  text    not null,
    body     text    not null,
    follows  text    not null,
    primary key (page, number, language),
    foreign key (page, number) references publishing.edition
);

-- Once a day the heads of all histories are written down together, each day's text under the hash of the day before.
create table publishing.day (
    day      date primary key,
    pages    integer     not null check (pages >= 0),
    text     text        not null,
    previous text        not null unique check (previous ~ '^[0-9a-f]{64}$'),
    hash     text        not null unique check (hash = encode(sha256(convert_to(previous || E'\n' || text, 'UTF8')), 'hex')),
    at       timestamptz not null
);

-- Nobody may change or take away what was told: not a role without the right to, and not the owner either.
create function publishing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was published is only ever added to (%)', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger history_is_kept before update or delete on publishing.history
    for each row execute function publishing.refuse_change();
create trigger history_is_whole before truncate on publishing.history
    for each statement execute function publishing.refuse_change();
create trigger edition_is_kept before update or delete on publishing.edition
    for each row execute function publishing.refuse_change();
create trigger edition_is_whole before truncate on publishing.edition
    for each statement execute function publishing.refuse_change();
create trigger edition_twin_is_kept before update or delete on publishing.edition_twin
    for each row execute function publishing.refuse_change();
create trigger edition_twin_is_whole before truncate on publishing.edition_twin
    for each statement execute function publishing.refuse_change();
create trigger day_is_kept before update or delete on publishing.day
    for each row execute function publishing.refuse_change();
create trigger day_is_whole before truncate on publishing.day
    for each statement execute function publishing.refuse_change();

-- A new entry follows the latest one, without a gap and without a fork.
create function publishing.require_next() returns trigger language plpgsql as $$
declare
    last record;
begin
    select number, hash into last from publishing.history where page = new.page order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 or new.previous <> coalesce(last.hash, repeat('0', 64)) then
        raise exception 'an entry must follow the latest one of its page' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger history_grows before insert on publishing.history
    for each row execute function publishing.require_next();

-- An embargoed copy for one reader outside: the link's secret is kept as its hash, and it ends by itself.
create table publishing.embargo (
    id       bigint generated always as identity primary key,
    page     bigint      not null references publishing.page,
    reader   text        not null check (length(reader) between 1 and 100),
    secret   text        not null unique check (secret ~ '^[0-9a-f]{64}$'),
    made_by  text        not null,
    made_at  timestamptz not null,
    ends_at  timestamptz not null check (ends_at > made_at),
    ended_at timestamptz
);

-- Whoever has the secret reads one approved page; the public front cannot list copies, nor pages behind them.
create function publishing.embargoed(wanted text, now timestamptz)
returns table (slug text, kind text, language text, title text, summary text, body text, origin text, reader text,
    ends_at timestamptz, goes_live_at timestamptz, is_live boolean)
language sql stable security definer set search_path = pg_catalog as $$
    select p.slug, p.kind, w.language, w.title, w.summary, w.body, p.origin, e.reader, e.ends_at, p.goes_live_at,
        p.state = 'PUBLISHED'
    from publishing.embargo e
    join publishing.page p on p.id = e.page and p.state in ('APPROVED', 'SCHEDULED', 'PUBLISHED')
    cross join lateral (
        select 'en' as language, p.title, p.summary, p.body
        union all
        select t.language, t.title, t.summary, t.body from publishing.twin t where t.page = p.id
    ) w
    where e.secret = wanted and e.ended_at is null and e.ends_at > now
$$;
revoke all on function publishing.embargoed from public;

drop view publishing.front_page, publishing.front_update;

-- All that the public front may read: the latest edition of each page in each language. Of a page that was removed for
-- a legal reason it reads that and when, and not one word of it.
create view publishing.front_page as
select p.slug, p.kind, w.language,
    case when s.kind = 'REMOVED' then '' else w.title end as title,
    case when s.kind = 'REMOVED' then '' else w.summary end as summary,
    case when s.kind = 'REMOVED' then '' else w.body end as body,
    d.first_at, d.updated_at, h.at as changed_at, p.origin, h.number as head_number, h.hash as head,
    w.is_current, w.has_twin,
    coalesce(s.kind, 'LIVE') as standing, s.at as standing_at, s.note as standing_note, s.note_cy as standing_note_cy
from publishing.page p
join lateral (
    select number, at, hash, words from publishing.history where page = p.id order by number desc limit 1
) h on true
join lateral (
    select min(at) as first_at, max(at) filter (where kind <> 'MINOR') as updated_at
    from publishing.history where page = p.id
) d on true
left join lateral (
    select kind, at, note, note_cy from publishing.history
    where page = p.id and kind in ('WITHDRAWN', 'REMOVED', 'RESTORED') order by number desc limit 1
) s on s.kind <> 'RESTORED'
join lateral (
    select 'en' as language, e.title, e.summary, e.body, coalesce(t.follows = h.words, false) as is_current,
        t.page is not null as has_twin
    from publishing.edition e
    left join publishing.edition_twin t on t.page = e.page and t.number = e.number and t.language = 'cy'
    where e.page = p.id and e.number = h.number
    union all
    select t.language, t.title, t.summary, t.body, t.follows = h.words, true
    from publishing.edition_twin t where t.page = p.id and t.number = h.number
) w on true;

-- The whole chain of each page, MINOR entries included, without who entered them.
create view publishing.front_history as
select p.slug, p.kind as page_kind, h.number, h.at, h.kind, h.note, h.note_cy, h.words, h.words_cy, h.origin, h.format,
    h.previous, h.hash, h.text
from publishing.history h join publishing.page p on p.id = h.page;

create view publishing.front_day as select day, pages, text, previous, hash, at from publishing.day;

grant select, insert, update, delete on publishing.twin to heed_staff;
grant select, insert on publishing.edition_twin, publishing.day to heed_staff;
grant select, insert, update on publishing.embargo to heed_staff;
grant execute on function publishing.embargoed to heed_public, heed_staff;
grant select on publishing.front_page, publishing.front_history, publishing.front_day to heed_public, heed_staff;
