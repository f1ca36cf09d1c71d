-- The heads of a day are signed (Ed25519), so that whoever holds the public key need not have noted a hash before. A day
-- of before there were signatures has none; the hash of a later day that has one covers it.
create table publishing.day_signature (
    day       date primary key references publishing.day,
    signature text        not null check (signature ~ '^[A-Za-z0-9+/]{86}==$'), -- 64 bytes in Base64
    key       text        not null check (key ~ '^[A-Za-z0-9+/]{59}=$'),        -- the public key, X.509, 44 bytes in Base64
    at        timestamptz not null
);

create trigger day_signature_is_kept before update or delete on publishing.day_signature
    for each row execute function publishing.refuse_change();
create trigger day_signature_is_whole before truncate on publishing.day_signature
    for each statement execute function publishing.refuse_change();

create or replace view publishing.front_day as
select d.day, d.pages, d.text, d.previous, d.hash, d.at, coalesce(s.signature, '') as signature, coalesce(s.key, '') as key
from publishing.day d left join publishing.day_signature s on s.day = d.day;

grant select, insert on publishing.day_signature to heed_staff;
