create schema triage;

-- A card for each report: who owns it, who may see it, how urgent it is, how far it has come. Codes only.
create table triage.card (
    report          uuid primary key,
    channel         text        not null,
    accepted_at     timestamptz not null,
    owner           text        not null,
    owner_region    text,
    also_regions    text[]      not null,
    offered_region  text,
    regions         text[]      not null generated always as
        (array_remove(array_append(array_append(also_regions, owner_region), offered_region), null)) stored,
    turn            smallint    not null default 0,
    state           text        not null,
    urgency         smallint    not null check (urgency between 0 and 4),
    urgency_reasons text[]      not null,
    urgency_by      text,
    basis           text        not null,
    anonymous       boolean     not null,
    precision       text        not null,
    amended_at      timestamptz
);
create index card_open on triage.card (urgency, accepted_at, report) where state <> 'CLOSED';
create index card_all on triage.card (urgency, accepted_at, report);

-- What happened to a card. What somebody typed is locked.
create table triage.event (
    id     bigint generated always as identity primary key,
    report uuid        not null,
    at     timestamptz not null,
    person text,
    kind   text        not null,
    detail text        not null,
    words  bytea
);
create index event_report on triage.event (report, id);

-- Grades; the latest of a report stands, the earlier ones stay.
create table triage.grade (
    id           bigint generated always as identity primary key,
    report       uuid        not null,
    graded_at    timestamptz not null,
    person       text        not null,
    source       smallint    not null check (source between 1 and 3),
    assessment   text        not null check (assessment in ('A', 'B', 'C', 'D', 'E')),
    handling     text        not null check (handling in ('P', 'C')),
    action       text check (action in ('A1', 'A2', 'A3')),
    sanitisation text check (sanitisation in ('S1', 'S2')),
    reason       bytea,
    instructions bytea,
    usage        bytea,
    sanitised    bytea,
    check ((handling = 'C') = (action is not null and sanitisation is not null and instructions is not null)),
    check (handling = 'C' or (action is null and sanitisation is null and instructions is null and usage is null)),
    check (action <> 'A3' or usage is not null),
    check ((source < 3 and assessment <> 'E') or reason is not null)
);
create index grade_report on triage.grade (report, id desc);

-- Offers of a report to another force. The owner stays the owner until it is accepted or times out.
create table triage.offer (
    id          bigint generated always as identity primary key,
    report      uuid        not null references triage.card,
    from_force  text        not null,
    to_force    text        not null,
    to_region   text,
    offered_by  text        not null,
    offered_at  timestamptz not null,
    deadline    timestamptz not null,
    state       text        not null check (state in ('OFFERED', 'ACCEPTED', 'RETURNED', 'TIMED_OUT')),
    answered_by text,
    answered_at timestamptz,
    reason      bytea       not null,
    answer      bytea
);
create unique index offer_open on triage.offer (report) where state = 'OFFERED';
create index offer_due on triage.offer (deadline) where state = 'OFFERED';
create index offer_report on triage.offer (report, id);

grant usage on schema triage to heed_staff;
grant select, insert, update on triage.card, triage.offer to heed_staff;
grant select, insert on triage.event, triage.grade to heed_staff;
