create schema geography;

-- Codes that the postcode table names by number, so that its 2.7 million rows stay small. A number never changes its
-- meaning: rows are added and never altered.
create table geography.postcode_force (
    no    smallint primary key,
    force text     not null unique
);
create table geography.postcode_authority (
    no        smallint primary key,
    authority text     not null unique
);

-- One row a postcode, without its space. The order of the columns saves padding. An import builds the next table beside
-- this one and puts it in its place; it grants what stands below again.
create table geography.postcode (
    latitude   real,
    longitude  real,
    terminated date,
    force      smallint,
    authority  smallint,
    code       text collate "C" not null,
    constraint postcode_pkey primary key (code)
);

-- Which forces share an outward code, and how many postcodes each of them has there.
create table geography.outward_share (
    outward    text collate "C" not null,
    force      text             not null,
    live       integer          not null,
    terminated integer          not null,
    primary key (outward, force)
);

create table geography.postcode_import (
    id           bigint generated always as identity primary key,
    edition      text        not null,
    data_version text        not null,
    postcodes    integer     not null,
    imported_at  timestamptz not null default now()
);

grant usage on schema geography to heed_staff;
grant select on all tables in schema geography to heed_staff;
