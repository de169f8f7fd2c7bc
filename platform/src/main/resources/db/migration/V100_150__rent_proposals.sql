-- New rent standards: one proposes and sees what every household would pay, another decides.
create table housing.rent_proposal (
    id             uuid primary key,
    -- the three-yearly adjustment by the three changes, or a new price for one project
    kind           text        not null check (kind in ('ADJUSTMENT', 'PRICE')),
    -- a district's code; null for the whole city
    district       text,
    since          date        not null check (extract(day from since) = 1),
    income_change  numeric(7, 3),
    cpi_change     numeric(7, 3),
    home_change    numeric(7, 3),
    approval       text        not null check (length(approval) between 2 and 100),
    -- why a price above the ceiling is allowed all the same
    exception      text check (length(exception) >= 5),
    proposed_at    timestamptz not null,
    proposed_by    uuid        not null,
    state          text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    decided_at     timestamptz,
    decided_by     uuid check (decided_by <> proposed_by),
    answer         text,
    check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check ((kind = 'ADJUSTMENT') = (income_change is not null and cpi_change is not null and home_change is not null)),
    check (state <> 'REJECTED' or answer is not null)
);
create table housing.rent_proposal_line (
    proposal  uuid           not null references housing.rent_proposal,
    project   text           not null,
    -- '' for all types without a standard of their own
    type      text           not null,
    old       numeric(6, 2),
    standard  numeric(6, 2)  not null check (standard > 0),
    market    numeric(6, 2)  not null check (market > 0),
    capped    boolean        not null,
    primary key (proposal, project, type)
);
