-- When somebody who may act on a report looked at it for the first time; an amendment does not make it a first look again.
alter table triage.card add column first_looked_at timestamptz;
update triage.card as c set first_looked_at = e.at
from (select report, min(at) as at from triage.event where kind = 'READ' group by report) as e
where e.report = c.report;
create index card_unseen on triage.card (urgency, accepted_at) where first_looked_at is null;
