-- A cinema that closes keeps its history; nothing is booked in it from that day.
alter table coverage.site
    add column closed_from date;
