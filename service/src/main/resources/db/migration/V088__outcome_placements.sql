-- Reports by the placement whose short link led to them, and how many of them are useful by now. Received ones are
-- counted from a fact that names no report; `linked` names the report only once it is known what came of it.
create table outcome.placement_daily (
    day       date    not null,
    placement text    not null,
    reports   integer not null default 0,
    useful    integer not null default 0,
    primary key (day, placement)
);

create table outcome.linked (
    report    uuid    primary key,
    day       date    not null,
    placement text    not null,
    useful    boolean not null
);

grant select, insert, update on outcome.placement_daily, outcome.linked to heed_staff;
grant select on outcome.placement_daily to heed_measurement;
