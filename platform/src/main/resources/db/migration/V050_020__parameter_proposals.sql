-- A new value for a parameter: one proposes, another decides; only then it is an office's value, from its day on.
create table casework.parameter_proposal (
    id           uuid primary key,
    parameter    text        not null,
    value        jsonb       not null,
    unit         text        not null,
    since        date        not null,
    cites        text        not null check (length(cites) >= 2),
    reason       text        not null check (length(reason) >= 2),
    proposed_at  timestamptz not null,
    proposed_by  uuid        not null,
    state        text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    decided_at   timestamptz,
    decided_by   uuid check (decided_by <> proposed_by),
    answer       text,
    check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
-- One open proposal a parameter and day: two would overwrite each other.
create unique index parameter_proposal_open on casework.parameter_proposal (parameter, since) where state = 'PROPOSED';
