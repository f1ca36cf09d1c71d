create schema plan;

create table plan.campaign (
    id            text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,47}$'),
    name          text         not null check (length(name) between 1 and 120),
    brand         text         not null,
    strapline     text         not null,
    aim           text         not null,
    audience      text         not null,
    launch        date         not null,
    first_week    date         not null check (extract(isodow from first_week) = 5),
    weeks         smallint     not null check (weeks between 1 and 104),
    metric        text         not null check (metric in ('REPORTS', 'USEFUL')),
    history_weeks smallint     not null check (history_weeks between 4 and 260),
    level         numeric(4,3) not null check (level between 0.8 and 0.99),
    seed          bigint       not null,
    -- a campaign loaded as an example says so for ever
    origin        text         not null default 'PERSON' check (origin in ('PERSON', 'SAMPLE')),
    created_by    text         not null,
    created_at    timestamptz  not null,
    changed_at    timestamptz  not null,
    check (launch < first_week + 7 * weeks)
);

create table plan.flight (
    campaign   text     not null references plan.campaign,
    position   smallint not null,
    medium     text     not null check (medium in ('CINEMA', 'SOCIAL', 'RADIO', 'POSTER', 'PARTNERS', 'NEWS')),
    first_week date     not null check (extract(isodow from first_week) = 5),
    weeks      smallint not null check (weeks between 1 and 104),
    primary key (campaign, position)
);

-- One row a region that takes part, so that none can be exposed and compared with at once.
create table plan.region (
    campaign text not null references plan.campaign,
    region   text not null,
    arm      text not null check (arm in ('EXPOSED', 'COMPARISON')),
    choice   text not null check (choice in ('FORCED', 'DRAWN')),
    primary key (campaign, region)
);

-- The frozen plan: its canonical text, from which anybody can compute the hash again.
create table plan.fixed (
    campaign text primary key references plan.campaign,
    text     text        not null,
    hash     text        not null check (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
    seed     bigint      not null,
    fixed_by text        not null,
    fixed_at timestamptz not null
);

-- What is frozen stays, whatever a program tries.
create function plan.refuse_change() returns trigger language plpgsql as $$
declare
    subject text := case when tg_table_name = 'campaign' then to_jsonb(old) ->> 'id'
                         else coalesce(to_jsonb(old) ->> 'campaign', to_jsonb(new) ->> 'campaign') end;
begin
    if exists (select from plan.fixed where campaign = subject) then
        raise exception 'the plan of % is fixed', subject using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger campaign_fixed before update or delete on plan.campaign
    for each row execute function plan.refuse_change();
create trigger flight_fixed before insert or update or delete on plan.flight
    for each row execute function plan.refuse_change();
create trigger region_fixed before insert or update or delete on plan.region
    for each row execute function plan.refuse_change();

grant usage on schema plan to heed_staff, heed_measurement;
grant select, insert, update on plan.campaign to heed_staff;
grant select, insert, delete on plan.flight, plan.region to heed_staff;
grant select, insert on plan.fixed to heed_staff;
grant select on plan.campaign, plan.flight, plan.region, plan.fixed to heed_measurement;
