-- Flights may keep to some regions and speak to one audience; empty means all that see the campaign.
alter table plan.flight add column regions text[] not null default '{}';
alter table plan.flight add column audience text not null default '' check (length(audience) <= 200);

-- The shape of the measurement. One block that nobody drew here is what every earlier plan has.
alter table plan.campaign
    add column changed_by text,
    add column shape      text     not null default 'BLOCK' check (shape in ('BLOCK', 'ROTATION', 'WAVES')),
    add column steps      smallint not null default 1 check (steps between 1 and 52),
    add column each_step  smallint not null default 0,
    add column weeks_on   smallint not null default 0,
    add column weeks_off  smallint not null default 0,
    add column possible   integer,
    add column possible_hash text check (possible_hash ~ '^[0-9a-f]{64}$');

-- Which region sees it when, as the lot fell.
create table plan.turn (
    campaign   text     not null references plan.campaign,
    region     text     not null,
    first_week date     not null check (extract(isodow from first_week) = 5),
    weeks      smallint not null check (weeks between 1 and 104),
    primary key (campaign, region, first_week)
);
create trigger turn_fixed before insert or update or delete on plan.turn
    for each row execute function plan.refuse_change();

-- Parts of the page that says what the campaign is for; the latest version stands, the earlier ones stay.
create table plan.section (
    campaign   text        not null references plan.campaign,
    section    text        not null check (section in ('objectives', 'audience', 'strategy', 'implementation', 'scoring')),
    version    integer     not null check (version >= 1),
    body       jsonb       not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (campaign, section, version)
);
-- What was promised and to whom is part of the frozen text; how it is done and what was learnt may still grow.
create function plan.refuse_promise() returns trigger language plpgsql as $$
begin
    if new.section in ('objectives', 'audience') and exists (select from plan.fixed where campaign = new.campaign) then
        raise exception 'the plan of % is fixed', new.campaign using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger section_fixed before insert on plan.section for each row execute function plan.refuse_promise();

-- The calendar of what else happens; an end is for ever, so that what was measured with it can be measured again.
create table plan.event (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    name       text        not null check (length(name) between 1 and 120),
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    regions    text[]      not null default '{}',
    kept_by    text        not null,
    kept_at    timestamptz not null,
    removed_by text,
    removed_at timestamptz
);

-- Money in pence.
create table plan.cost (
    id         bigint generated always as identity primary key,
    campaign   text        not null references plan.campaign,
    medium     text        not null,
    what       text        not null check (length(what) between 1 and 200),
    planned    bigint      not null check (planned >= 0),
    committed  bigint      not null check (committed >= 0),
    spent      bigint      not null check (spent >= 0),
    changed_by text        not null,
    changed_at timestamptz not null,
    removed_at timestamptz
);
create index cost_campaign on plan.cost (campaign) where removed_at is null;

-- Who let a campaign through a gate, why, and the hash of what they looked at.
create table plan.passage (
    id        bigint generated always as identity primary key,
    campaign  text        not null references plan.campaign,
    gate      text        not null,
    passed_by text        not null,
    passed_at timestamptz not null,
    reason    text        not null check (length(reason) between 1 and 2000),
    covers    text        not null check (covers ~ '^[0-9a-f]{64}$')
);
create index passage_gate on plan.passage (campaign, gate, id desc);

-- How often something of another room that gates cover was changed.
create table plan.subject (
    campaign   text        not null references plan.campaign,
    subject    text        not null,
    changes    integer     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (campaign, subject)
);

create table plan.launch (
    campaign    text primary key references plan.campaign,
    launched_by text        not null,
    launched_at timestamptz not null
);

-- Flights that wait: proposed, and what the manager decided.
create table plan.hold (
    id          bigint generated always as identity primary key,
    campaign    text        not null references plan.campaign,
    medium      text        not null,
    first_week  date        not null check (extract(isodow from first_week) = 5),
    weeks       smallint    not null,
    because     text        not null check (length(because) between 1 and 1000),
    proposed_at timestamptz not null,
    decision    text check (decision in ('HOLD', 'GO_ON')),
    reason      text check (length(reason) between 1 and 2000),
    decided_by  text,
    decided_at  timestamptz,
    check ((decision is null) = (decided_at is null)),
    check ((decision is null) = (reason is null))
);
create unique index hold_open on plan.hold (campaign, medium, first_week) where decision is null;

-- The signature on a frozen plan; plans that were fixed before have none and say so.
create table plan.signature (
    campaign text primary key references plan.fixed,
    seal     text not null
);

create function plan.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is kept as it was written', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger section_kept before update or delete on plan.section
    for each row execute function plan.refuse_rewriting();
create trigger passage_kept before update or delete on plan.passage
    for each row execute function plan.refuse_rewriting();
create trigger signature_kept before update or delete on plan.signature
    for each row execute function plan.refuse_rewriting();

grant select, insert, delete on plan.turn to heed_staff;
grant select, insert on plan.section, plan.passage, plan.signature, plan.launch to heed_staff;
grant select, insert, update on plan.event, plan.cost, plan.subject, plan.hold to heed_staff;
grant select on plan.turn, plan.event, plan.hold to heed_measurement;
