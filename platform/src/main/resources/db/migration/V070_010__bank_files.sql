-- Payment files of banks: a file is known by its content, its lines are taken one by one.
create table money.bank_file (
    id           uuid primary key,
    sha256       text           not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    name         text           not null,
    form         text           not null check (form in ('CSV', 'FIXED')),
    -- null: the whole city's
    district     text,
    lines        int            not null check (lines > 0),
    total        numeric(16, 2) not null,
    checked_at   timestamptz    not null,
    checked_by   uuid           not null,
    checker      text           not null,
    started_at   timestamptz,
    started_by   uuid,
    starter      text,
    finished_at  timestamptz,
    check ((started_at is null) = (started_by is null) and (started_at is null) = (starter is null)),
    check (finished_at is null or started_at is not null)
);
create index bank_file_unfinished on money.bank_file (started_at) where started_at is not null and finished_at is null;

create table money.bank_line (
    id        bigint generated always as identity primary key,
    file      uuid           not null references money.bank_file,
    number    int            not null check (number > 0),
    bill      text           not null,
    debt      text,
    period    date,
    amount    numeric(12, 2) check (amount > 0),
    given     text           not null,
    paid_on   date,
    flow      text           not null,
    payer     bytea          not null,
    outcome   text           not null default 'WAITING' check (outcome in ('WAITING', 'TAKEN', 'UNMATCHED', 'MATCHED')),
    reason    text,
    receipt   text           references money.payment,
    -- the ledger entry that put it under suspense, and the one that took it out
    entry     bigint         references money.entry,
    released  bigint         references money.entry,
    unique (file, number),
    check ((outcome = 'WAITING') = (receipt is null and reason is null)),
    check (outcome not in ('TAKEN', 'MATCHED') or receipt is not null),
    check (outcome <> 'UNMATCHED' or (reason is not null and receipt is null)),
    check ((outcome = 'MATCHED') = (released is not null))
);
create index bank_line_waiting on money.bank_line (file, number) where outcome = 'WAITING';
create index bank_line_suspended on money.bank_line (id) where outcome = 'UNMATCHED' and entry is not null;
create index bank_line_by_flow on money.bank_line (flow, amount, paid_on);

-- A line that a person matched; above the limit a second one approves.
create table money.hand_match (
    id           uuid primary key,
    line         bigint      not null references money.bank_line,
    debt         text        not null,
    period       date        not null,
    reason       text        not null,
    state        text        not null check (state in ('PROPOSED', 'DONE', 'REJECTED')),
    proposed_at  timestamptz not null,
    proposed_by  uuid        not null,
    proposer     text        not null,
    decided_at   timestamptz,
    decided_by   uuid,
    decider      text,
    foreign key (debt, period) references money.bill,
    check (decided_by <> proposed_by)
);
create unique index hand_match_one_live_a_line on money.hand_match (line) where state in ('PROPOSED', 'DONE');
