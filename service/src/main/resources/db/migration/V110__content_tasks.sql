create schema content;

-- What was heard last of a force's coverage: facts may come in any order, the higher change holds.
create table content.standing (
    campaign text    not null,
    force    text    not null,
    change   bigint  not null,
    covered  boolean not null,
    primary key (campaign, force)
);

create table content.task (
    id         bigint generated always as identity primary key,
    campaign   text        not null,
    force      text        not null,
    state      text        not null check (state in ('TO_DO', 'IN_PROGRESS', 'IN_REVIEW', 'APPROVED', 'WITHDRAWN')),
    owner      text        not null check (owner in ('FORCE_COMMUNICATIONS', 'CAMPAIGN_MANAGER')),
    due        date        not null,
    text       text        not null check (length(text) <= 2000),
    maker      text,
    approver   text,
    version    integer     not null default 0,
    changed_at timestamptz not null,
    unique (campaign, force),
    foreign key (campaign, force) references content.standing,
    -- nobody approves their own work, whatever a program tries
    check (approver is null or approver <> maker),
    check (state <> 'APPROVED' or (approver is not null and maker is not null and text <> ''))
);

create table content.message (
    id         bigint generated always as identity primary key,
    text       text        not null check (length(text) between 1 and 500),
    audience   text        not null,
    channel    text        not null,
    status     text        not null check (status in ('DRAFT', 'APPROVED', 'EXPIRED')),
    owner      text        not null,
    approver   text,
    changed_at timestamptz not null,
    check (approver is null or approver <> owner),
    check (status <> 'APPROVED' or approver is not null)
);

grant usage on schema content to heed_staff;
grant select, insert, update on content.standing, content.task, content.message to heed_staff;
