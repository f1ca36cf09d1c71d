-- What is not opened yet is claimed oldest first: this index gives that order without sorting the whole backlog of a
-- surge, boxes and all, for each claim. Rows that were put off are few and passed over.
drop index intake.inbox_to_open;
create index inbox_to_open on intake.inbox (seq) where opened_at is null;
