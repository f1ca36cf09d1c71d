-- Facts on their way from room to room: one row for each listener, gone when heard.
create table store.delivery (
    id       bigint generated always as identity primary key,
    listener text        not null,
    fact     text        not null,
    body     jsonb       not null,
    told_at  timestamptz not null default now(),
    next_try timestamptz not null default now(),
    fails    integer     not null default 0
);
create index delivery_due on store.delivery (next_try, id);

grant usage on schema store to heed_staff;
grant select, insert, update, delete on store.delivery to heed_staff;
