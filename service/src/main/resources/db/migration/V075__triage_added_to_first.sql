-- Among reports of one urgency those that their reporter has added to come first.
create index card_open_added_first on triage.card (urgency, (amended_at is null), accepted_at, report)
    where state <> 'CLOSED';
