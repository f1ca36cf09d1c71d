create index inbox_receipt on intake.inbox (receipt);

-- The public front may ask whose a receipt's keyed hash is, one at a time, and learns the report's id and nothing else.
-- Where it is nobody's the answer is the nil id, found and sorted in the same way, so that it takes as long.
create function intake.report_of_receipt(lookup bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select report from (
        select report, 0 as rank, seq from intake.inbox where receipt = lookup
        union all
        select '00000000-0000-0000-0000-000000000000'::uuid, 1, 0
    ) as found order by rank, seq limit 1
$$;
revoke all on function intake.report_of_receipt(bytea) from public;
grant execute on function intake.report_of_receipt(bytea) to heed_public;
