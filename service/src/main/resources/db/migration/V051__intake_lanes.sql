-- In which order reports that wait are opened: 0 effort, 1 ordinary, 2 lowered. It says nothing about who sent one.
alter table intake.inbox add column lane smallint not null default 1 check (lane between 0 and 2);
create index inbox_to_open_by_lane on intake.inbox (lane, seq) where opened_at is null;
drop index intake.inbox_to_open;
grant insert (lane) on intake.inbox to heed_public;
