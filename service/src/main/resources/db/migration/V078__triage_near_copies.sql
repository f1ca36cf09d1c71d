-- The earlier report of which a narrative is a near copy. While nobody has read the copy and the earlier one is open, the
-- queue shows both as one card; a report that says more, is more urgent or is seen by others stands by itself.
alter table triage.card add column copy_of uuid;
create index card_copies on triage.card (copy_of) where copy_of is not null;
