create schema outcome;

-- What came of a report; the latest stands, the earlier ones stay. Notes are locked.
create table outcome.record (
    id          bigint generated always as identity primary key,
    report      uuid        not null,
    recorded_at timestamptz not null,
    person      text        not null,
    code        text        not null,
    useful      boolean     not null,
    note        bytea
);
create index record_report on outcome.record (report, id desc);

-- How each report stands in the counts, so that a change moves it exactly once. Arrival, hand-over and outcome may be
-- heard in any order: a report is counted from the moment its day is known. `turn` counts its owners.
create table outcome.counted (
    report  uuid primary key,
    day     date,
    force   text,
    channel text,
    heard   text,
    turn    smallint not null default 0,
    useful  boolean  not null default false
);

-- The cohort: reports by the day they were accepted on (Europe/London), and how many of them are useful by now.
create table outcome.daily (
    day     date    not null,
    force   text    not null,
    channel text    not null,
    heard   text    not null,
    reports integer not null,
    useful  integer not null,
    primary key (day, force, channel, heard)
);

grant usage on schema outcome to heed_staff, heed_measurement;
grant select, insert on outcome.record to heed_staff;
grant select, insert, update on outcome.counted, outcome.daily to heed_staff;
grant select on outcome.daily to heed_measurement;
