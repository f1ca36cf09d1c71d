create schema routing;

-- Which force answers for a report, and why: one decision a report, kept as it was made so that it can be made again.
create table routing.decision (
    report        uuid primary key,
    force         text        not null,
    region        text,
    also_regions  text[]      not null,
    rule          text        not null,
    rules_version text        not null,
    place         text        not null check (place in ('found', 'several', 'not-found')),
    precision     text        not null,
    evidence      text        not null,
    data_version  text        not null,
    accepted_at   timestamptz not null,
    decided_at    timestamptz not null default now()
);

grant usage on schema routing to heed_staff;
grant select, insert on routing.decision to heed_staff;
