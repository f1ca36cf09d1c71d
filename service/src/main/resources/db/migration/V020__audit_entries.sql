create schema audit;

create table audit.entry (
    id     bigint generated always as identity primary key,
    at     timestamptz not null,
    person text        not null,
    role   text        not null,
    verb   text        not null,
    object text        not null,
    reason text        not null
);
create index entry_object on audit.entry (object, id);

grant usage on schema audit to heed_staff;
grant select, insert on audit.entry to heed_staff;
