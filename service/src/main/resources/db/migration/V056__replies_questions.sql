create schema replies;

-- A question to a reporter. Its words are locked for staff; only once a second person has authorised it does it stand,
-- sealed to the receipt's public key, where the holder of the receipt can fetch it. Nothing is kept of the fetching.
create table replies.question (
    id         uuid primary key,
    report     uuid        not null,
    receipt    bytea       not null check (octet_length(receipt) = 16),
    state      text        not null check (state in ('ASKED', 'PUT', 'REFUSED', 'TAKEN_DOWN')),
    purpose    text        not null,
    flags      text[]      not null,
    words      bytea       not null,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    decided_by text check (decided_by <> asked_by),
    decided_at timestamptz,
    reason     bytea,
    box        bytea check (octet_length(box) = 4144),
    check ((state = 'ASKED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'PUT') = (box is not null)),
    check (state <> 'REFUSED' or reason is not null)
);
alter table replies.question alter column box set storage external;
create index question_report on replies.question (report, asked_at);
create index question_waiting on replies.question (asked_at) where state = 'ASKED';
create index question_put on replies.question (receipt) where state = 'PUT';

-- Boxes that open for nobody: an answer has the same size whether there is a report, and a question, or not.
create table replies.decoy (
    box bytea not null check (octet_length(box) = 4144)
);
alter table replies.decoy alter column box set storage external;
insert into replies.decoy
select substring(string_agg(uuid_send(gen_random_uuid()), ''::bytea) from 1 for 4144)
from generate_series(1, 5) d, generate_series(1, 259) n group by d;

-- Five boxes for a receipt's keyed hash: those that are there, then decoys.
create function replies.boxes(lookup bytea) returns bytea[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select array(
        select box from (
            select box, 0 as rank, decided_at, id from replies.question where receipt = lookup and state = 'PUT'
            union all
            select box, 1, null, null from replies.decoy
        ) as all_boxes order by rank, decided_at, id limit 5)
$$;
revoke all on function replies.boxes(bytea) from public;

grant usage on schema replies to heed_staff, heed_public;
grant execute on function replies.boxes(bytea) to heed_public;
grant select, insert on replies.question to heed_staff;
grant update (state, decided_by, decided_at, reason, box) on replies.question to heed_staff;
