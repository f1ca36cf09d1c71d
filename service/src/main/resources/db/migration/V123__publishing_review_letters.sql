-- One letter a day, whichever node writes it.
create table publishing.review_letter (
    day   date primary key,
    pages integer     not null check (pages > 0),
    at    timestamptz not null
);

grant select, insert on publishing.review_letter to heed_staff;
