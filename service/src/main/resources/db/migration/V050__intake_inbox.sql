create schema intake;

-- Everything that came through the door. What it says is sealed; what stands in clear says nothing about the sender.
-- The same content under the same token is one row; other content under it is an amendment.
create table intake.inbox (
    seq         bigint generated always as identity primary key,
    report      uuid        not null,
    digest      bytea       not null check (octet_length(digest) = 16),
    accepted_at timestamptz not null default now(),
    channel     text        not null check (channel in ('form', 'api', 'call')),
    receipt     bytea       not null check (octet_length(receipt) = 16),
    wrapped_key bytea       not null,
    box         bytea       not null check (octet_length(box) between 28 and 1048576),
    opened_at   timestamptz,
    next_try    timestamptz not null default now(),
    fails       smallint    not null default 0,
    unique (report, digest)
);
-- Sealed bytes do not compress.
alter table intake.inbox alter column box set storage external;
-- What is not opened yet is claimed oldest first: this index gives that order without sorting the whole backlog of a
-- surge, boxes and all, for each claim. Rows that were put off are few and passed over.
create index inbox_to_open on intake.inbox (seq) where opened_at is null;

-- The public front writes these columns and reads none.
grant usage on schema intake to heed_public, heed_staff;
grant insert (report, digest, channel, receipt, wrapped_key, box) on intake.inbox to heed_public;
grant select, insert on intake.inbox to heed_staff;
grant update (opened_at, next_try, fails) on intake.inbox to heed_staff;
