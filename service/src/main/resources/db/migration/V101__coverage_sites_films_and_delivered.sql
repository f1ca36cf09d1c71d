-- What a cinema is, beside where it stands: who sells its screens, the force it lies in, and its usual week.
alter table coverage.site
    add column contractor        text not null default '',
    add column force             text,
    add column decided_by        text not null default '',
    add column weekly_admissions integer check (weekly_admissions between 0 and 200000);

create table coverage.film (
    id                  bigint generated always as identity primary key,
    -- the title in lower case: a booking is of a film when its slot is the film's title
    key                 text        not null unique,
    title               text        not null,
    certificate         text        not null,
    release             date        not null check (extract(isodow from release) = 5),
    profile             text        not null,
    audience_index      integer check (audience_index between 1 and 1000),
    expected_admissions bigint check (expected_admissions between 0 and 100000000),
    changed_by          text        not null,
    changed_at          timestamptz not null
);

-- A version of a campaign's own film, with the state of its clearance and the lowest certificate it may stand before.
create table coverage.copy (
    campaign    text        not null,
    version     text        not null,
    seconds     smallint    not null check (seconds between 1 and 600),
    certificate text        not null,
    clearance   text        not null check (clearance in ('TO_ASK', 'ASKED', 'CLEARED', 'REFUSED')),
    reference   text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    primary key (campaign, version)
);

alter table coverage.booking
    add column spot       text not null default '',
    add column cost_pence bigint check (cost_pence between 0 and 100000000000),
    add column copy       text not null default '';

alter table coverage.upload
    add column kind text not null default 'BOOKINGS'
        check (kind in ('SITES', 'FILMS', 'BOOKINGS', 'DELIVERED'));

-- What the contractor says was delivered; a corrected figure replaces one that stays as a record.
create table coverage.delivered (
    id          bigint generated always as identity primary key,
    campaign    text        not null,
    site        bigint      not null references coverage.site,
    week        date        not null check (extract(isodow from week) = 5),
    admissions  integer     not null check (admissions between 0 and 200000),
    kept_by     text        not null,
    kept_at     timestamptz not null,
    replaced_at timestamptz
);
create unique index delivered_once on coverage.delivered (campaign, site, week) where replaced_at is null;

grant select, insert, update on coverage.film, coverage.copy to heed_staff;
grant select, insert on coverage.delivered to heed_staff;
grant update (replaced_at) on coverage.delivered to heed_staff;
grant update (spot, cost_pence, copy) on coverage.booking to heed_staff;
grant select on coverage.film, coverage.delivered to heed_measurement;

-- Cinemas that are booked already lie where their latest booking says.
update coverage.site s
set force = b.force, decided_by = b.decided_by, weekly_admissions = b.weekly_admissions
from (select distinct on (site) site, force, decided_by, weekly_admissions from coverage.booking order by site, id desc) b
where b.site = s.id;
