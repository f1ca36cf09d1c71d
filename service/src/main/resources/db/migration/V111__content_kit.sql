-- A message says the same in Welsh, was looked at by a lawyer, may have to wait for a moment, and ends by a day.
alter table content.message
    add column text_cy       text        not null default '' check (length(text_cy) <= 600),
    add column legal         text        not null default '' check (length(legal) <= 200),
    add column embargo_until timestamptz,
    add column last_day      date,
    add column version       integer     not null default 0;

-- Where a message is said: whoever changes it must know whom to tell.
create table content.message_use (
    message   bigint      not null references content.message,
    kind      text        not null check (kind in ('TASK', 'KIT', 'POST', 'PAGE')),
    reference text        not null check (length(reference) <= 200),
    label     text        not null check (length(label) <= 200),
    since     timestamptz not null,
    primary key (message, kind, reference)
);

-- The words of a campaign's film, one file for each language.
create table content.caption (
    campaign   text        not null,
    language   text        not null check (language ~ '^[a-z]{2,3}$'),
    name       text        not null check (length(name) <= 200),
    cues       text        not null check (length(cues) <= 400000),
    added_by   text        not null,
    added_at   timestamptz not null,
    primary key (campaign, language)
);

grant select, insert, delete on content.message_use to heed_staff;
grant select, insert, update on content.caption to heed_staff;
