-- A lease that follows another of the same household: agreed before it begins, so that the old one runs to its end.
alter table housing.lease drop constraint lease_state_check;
alter table housing.lease add constraint lease_state_check check (state in ('AGREED', 'LIVE', 'ENDED'));
alter table housing.lease add column renews text unique references housing.lease;
-- A contract on paper only is one taken over; all others came of an offer or of a renewal.
alter table housing.lease drop constraint lease_check1;
alter table housing.lease add constraint lease_has_its_contract check (
    (offer is null and renews is null) = (contract_document is null)
    and (contract_document is null) = (contract_sha256 is null));
alter table housing.lease add constraint lease_agreed_follows check (state <> 'AGREED' or renews is not null);
create unique index lease_one_agreed_a_unit on housing.lease (unit_id) where state = 'AGREED';
create index lease_agreed on housing.lease (starts_on) where state = 'AGREED';
-- Whose term ends soon, without reading all leases.
create index lease_by_end on housing.lease (ends_on) where state = 'LIVE';

-- What was asked for a lease and what became of it; the case has the rest.
create table housing.renewal (
    case_id    uuid primary key references casework.case_file,
    lease      text not null references housing.lease,
    asked_on   date not null,
    outcome    text not null check (outcome in ('PENDING', 'APPROVED', 'RENEWED', 'REFUSED', 'WITHDRAWN')),
    decided_on date,
    check ((outcome = 'PENDING') = (decided_on is null))
);
-- One running request a lease; after a refusal or a withdrawal another may come, within the time for it.
create unique index renewal_one_a_lease on housing.renewal (lease) where outcome in ('PENDING', 'APPROVED', 'RENEWED');

-- Each reminder of a term's end once. One that a later one overtook is noted and not sent.
create table housing.renewal_reminder (
    lease   text not null references housing.lease,
    moment  text not null,
    due_on  date not null,
    sent_at timestamptz,
    primary key (lease, moment)
);
