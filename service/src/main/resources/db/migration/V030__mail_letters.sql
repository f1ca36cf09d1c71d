create schema mail;

-- One text to many. Its letters may be added while it is prepared; it is finished when each of them is.
create table mail.mailing (
    id             bigint generated always as identity primary key,
    purpose        text        not null check (purpose ~ '^[a-z]+\.[a-z-]+$'), -- the room that writes and what for
    subject        text        not null check (length(subject) between 1 and 200 and subject !~ '[\r\n]'),
    plain          text        not null check (length(plain) between 1 and 50000),
    html           text        not null check (length(html) <= 100000), -- empty: plain text alone
    language       text        not null check (language ~ '^[a-z]{2,3}$'),
    when_uncertain text        not null check (when_uncertain in ('SEND_AGAIN', 'ASK')),
    per_minute     integer     not null check (per_minute between 1 and 600000),
    state          text        not null default 'PREPARED' check (state in ('PREPARED', 'SENDING', 'PAUSED', 'STOPPED')),
    next_at        timestamptz not null default '-infinity', -- when the pace allows the next letters
    made_by        text        not null,
    made_at        timestamptz not null default now()
);

-- One recipient of a mailing. SENDING is committed before the letter is handed over, so that a crash leaves a trace.
create table mail.letter (
    id          bigint generated always as identity primary key,
    mailing     bigint      not null references mail.mailing,
    reference   uuid        not null default gen_random_uuid() unique, -- its Message-ID, and its name at GOV.UK Notify
    recipient   text        not null check (length(recipient) between 1 and 100), -- who it is in the room that writes
    address     text        check (length(address) between 3 and 254 and address !~ '[\s<>,;"]'),
    hash        bytea       not null check (length(hash) = 32), -- keyed hash of the address
    words       jsonb       not null default '{}',
    state       text        not null default 'WAITING' check (state in
                    ('WAITING', 'SENDING', 'UNCERTAIN', 'SENT', 'REFUSED', 'SUPPRESSED', 'STOPPED')),
    tries       integer     not null default 0, -- claims so far
    fails       integer     not null default 0, -- how often the server said later
    next_try    timestamptz not null default now(),
    worker      text,
    lease_until timestamptz,
    answer      text        not null default '' check (length(answer) <= 40), -- a code of the server, never its words
    changed_at  timestamptz not null default now(),
    unique (mailing, recipient),
    check ((state = 'SENDING') = (lease_until is not null)),
    -- an address is kept no longer than somebody may still have to write to it
    check (address is not null or state not in ('WAITING', 'SENDING', 'UNCERTAIN'))
);
create index letter_waiting on mail.letter (next_try, id) where state = 'WAITING';
create index letter_under_way on mail.letter (lease_until) where state = 'SENDING';
create index letter_uncertain on mail.letter (mailing, id) where state = 'UNCERTAIN';
create index letter_hash on mail.letter (hash) where state in ('WAITING', 'UNCERTAIN');

-- The list of letters of which nobody can say whether they went out; written before any of them is sent again.
create table mail.doubt (
    letter    bigint      not null references mail.letter,
    try       integer     not null,
    worker    text        not null,
    listed_at timestamptz not null default now(),
    settled   text        check (settled in ('SENT', 'NOT_SENT', 'SENT_AGAIN', 'LEFT')),
    primary key (letter, try)
);

-- Addresses that are never written to again, by keyed hash: the list itself tells nobody's address.
create table mail.suppression (
    hash  bytea       primary key check (length(hash) = 32),
    why   text        not null check (why in ('BOUNCED', 'UNSUBSCRIBED')),
    since timestamptz not null default now()
);

grant usage on schema mail to heed_staff;
grant select, insert, update on mail.mailing, mail.letter, mail.doubt to heed_staff;
grant select, insert on mail.suppression to heed_staff;
