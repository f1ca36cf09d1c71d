create schema publishing;

create table publishing.page (
    id         bigint generated always as identity primary key,
    slug       text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    campaign   text        not null, -- empty for a page of no campaign
    title      text        not null check (length(title) between 1 and 150),
    summary    text        not null check (length(summary) between 1 and 300),
    body       text        not null check (length(body) between 1 and 50000),
    state      text        not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED')),
    author     text        not null,
    approver   text,
    -- a page loaded as an example, with dates that lie before this program, says so for ever
    origin     text        not null check (origin in ('PERSON', 'SAMPLE')),
    version    integer     not null default 0,
    changed_at timestamptz not null,
    check (approver is null or approver <> author),
    check (state <> 'APPROVED' or approver is not null)
);

-- The history is only ever added to: each entry's hash covers the hash before it and its own canonical text.
create table publishing.history (
    page       bigint      not null references publishing.page,
    number     integer     not null check (number >= 1),
    at         timestamptz not null,
    kind       text        not null check (kind in ('MAJOR', 'MINOR', 'REVIEWED')),
    note       text        not null check (length(note) between 1 and 300),
    words      text        not null,
    origin     text        not null check (origin in ('PERSON', 'SAMPLE')),
    previous   text        not null check (previous ~ '^[0-9a-f]{64}$'),
    hash       text        not null unique check (hash = encode(sha256(convert_to(previous || E'\n' || text, 'UTF8')), 'hex')),
    text       text        not null,
    entered_by text        not null,
    primary key (page, number),
    -- no fork: one entry at most follows an entry
    unique (page, previous)
);

-- What the page said from each entry on.
create table publishing.edition (
    page    bigint  not null,
    number  integer not null,
    title   text    not null,
    summary text    not null,
    body    text    not null,
    hash    text    not null,
    primary key (page, number),
    foreign key (page, number) references publishing.history
);

-- All that the public front may read: the latest edition of each page, and what readers were told of it.
create view publishing.front_page as
select p.slug, e.title, e.summary, e.body, d.first_at, d.updated_at, p.origin
from publishing.page p
join lateral (
    select title, summary, body from publishing.edition where page = p.id order by number desc limit 1
) e on true
join lateral (
    select min(at) as first_at, max(at) filter (where kind <> 'MINOR') as updated_at
    from publishing.history where page = p.id
) d on true;

create view publishing.front_update as
select p.slug, h.number, h.at, h.note
from publishing.history h join publishing.page p on p.id = h.page
where h.kind <> 'MINOR';

grant usage on schema publishing to heed_staff, heed_public;
grant select, insert, update on publishing.page to heed_staff;
grant select, insert on publishing.history, publishing.edition to heed_staff;
grant select on publishing.front_page, publishing.front_update to heed_public, heed_staff;
