create schema scoreboard;

-- What a survey or a media owner measured outside; every import is kept, the latest figure of a measure stands.
create table scoreboard.survey (
    id          bigint generated always as identity primary key,
    campaign    text          not null,
    stage       text          not null check (stage in ('OUTPUTS', 'OUTTAKES', 'OUTCOMES', 'IMPACT')),
    measure     text          not null check (length(measure) between 1 and 120),
    value       numeric(18,4) not null,
    unit        text          not null check (unit in ('PERCENT', 'COUNT', 'SCORE')),
    respondents integer       check (respondents > 0),
    period      text          not null check (length(period) between 1 and 80),
    source      text          not null check (length(source) between 1 and 200),
    entered_by  text          not null,
    entered_at  timestamptz   not null
);
create index survey_measure on scoreboard.survey (campaign, stage, measure, id desc);

-- What was learnt; only ever added to.
create table scoreboard.lesson (
    id         bigint generated always as identity primary key,
    campaign   text        not null,
    kind       text        not null check (kind in ('KEEP', 'STOP', 'TEST_NEXT')),
    text       text        not null check (length(text) between 1 and 500),
    entered_by text        not null,
    entered_at timestamptz not null
);
create index lesson_campaign on scoreboard.lesson (campaign, id);

grant usage on schema scoreboard to heed_staff;
grant select, insert on scoreboard.survey, scoreboard.lesson to heed_staff;
