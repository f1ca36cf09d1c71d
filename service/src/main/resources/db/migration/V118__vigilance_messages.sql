create schema vigilance;

-- A message to police staff; an empty list of forces means all of them.
create table vigilance.message (
    id           bigint generated always as identity primary key,
    title        text        not null check (length(title) between 1 and 150),
    body         text        not null check (length(body) between 1 and 5000),
    forces       text[]      not null,
    state        text        not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    author       text        not null,
    approver     text,
    published_at timestamptz,
    changed_at   timestamptz not null,
    -- nobody approves their own message, whatever a program tries
    check (approver is null or approver <> author),
    check (state not in ('APPROVED', 'PUBLISHED') or approver is not null),
    check (state <> 'PUBLISHED' or published_at is not null)
);

-- So that a message is not shown as unread again. The person is shown to nobody else; counts are by force.
create table vigilance.reading (
    message bigint not null references vigilance.message,
    person  text   not null,
    force   text   not null,
    primary key (message, person)
);

grant usage on schema vigilance to heed_staff;
grant select, insert on vigilance.message, vigilance.reading to heed_staff;
grant update (state, approver, published_at, changed_at) on vigilance.message to heed_staff;
