-- Each report is looked at for the first time once.
create table outcome.looked (
    report uuid primary key
);

-- How soon reports were looked at, by the day they were accepted on (Europe/London). No report, no person.
create table outcome.first_look (
    day            date    not null,
    urgency        text    not null,
    within_minutes integer not null,
    reports        integer not null check (reports >= 0),
    primary key (day, urgency, within_minutes)
);

grant select, insert on outcome.looked to heed_staff;
grant select, insert, update on outcome.first_look to heed_staff;
grant select on outcome.first_look to heed_measurement;
