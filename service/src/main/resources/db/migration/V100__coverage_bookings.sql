create schema coverage;

create table coverage.site (
    id        bigint generated always as identity primary key,
    -- name and postcode (or town) in lower case: two lines with the same key speak of one cinema
    key       text     not null unique,
    name      text     not null,
    exhibitor text     not null,
    postcode  text     not null,
    town      text     not null,
    screens   smallint not null check (screens between 1 and 60)
);

-- The force stands with the booking, as it was on its first day; a withdrawn booking stays as a record.
create table coverage.booking (
    id                bigint generated always as identity primary key,
    campaign          text        not null,
    site              bigint      not null references coverage.site,
    force             text        not null,
    decided_by        text        not null,
    slot              text        not null,
    first_week        date        not null check (extract(isodow from first_week) = 5),
    weeks             smallint    not null check (weeks between 1 and 104),
    seconds           smallint    not null check (seconds between 1 and 600),
    weekly_admissions integer     not null check (weekly_admissions between 0 and 200000),
    booked_by         text        not null,
    booked_at         timestamptz not null,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index booking_stands_once on coverage.booking (campaign, site, lower(slot), first_week)
    where withdrawn_at is null;

-- A file with bad lines is kept until a person decides, so that nobody has to find it again.
create table coverage.upload (
    id          uuid primary key,
    campaign    text        not null,
    name        text        not null,
    content     bytea       not null check (octet_length(content) <= 6000000),
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'BOOKED', 'DISCARDED')),
    decided_by  text,
    decided_at  timestamptz
);

-- Counts the changes of a campaign's coverage, and is the lock by which they follow each other.
create table coverage.change (
    campaign text primary key,
    number   bigint not null
);

-- The forces that were told to be uncovered and not yet told to be covered.
create table coverage.uncovered (
    campaign text        not null,
    force    text        not null,
    since    timestamptz not null,
    primary key (campaign, force)
);

grant usage on schema coverage to heed_staff, heed_measurement;
grant select, insert, update on coverage.site to heed_staff;
grant select, insert on coverage.booking, coverage.upload to heed_staff;
grant update (force, decided_by, slot, weeks, seconds, weekly_admissions, withdrawn_by, withdrawn_at)
    on coverage.booking to heed_staff;
grant update (content, state, decided_by, decided_at) on coverage.upload to heed_staff;
grant select, insert, update on coverage.change to heed_staff;
grant select, insert, delete on coverage.uncovered to heed_staff;
grant select on coverage.site, coverage.booking, coverage.uncovered to heed_measurement;
