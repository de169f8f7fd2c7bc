-- What a month's rent depends on besides area and standard; each is written by the procedure that decides it.
alter table housing.lease
    add column recognition text not null default 'NONE'
        check (recognition in ('NONE', 'MIN_LIVING', 'DESTITUTE', 'NEAR_MIN_LIVING')),
    add column ended_on date check (ended_on >= starts_on),
    add column exchange_refused_on date,
    add column leaving_since date,
    add column transition_granted boolean,
    add column old_income_per_head numeric(10, 2) check (old_income_per_head >= 0),
    add column old_limit_per_head numeric(10, 2) check (old_limit_per_head > 0),
    add constraint lease_leaving_is_whole check ((leaving_since is null) = (transition_granted is null)),
    add constraint lease_old_conditions_are_whole check ((old_income_per_head is null) = (old_limit_per_head is null));
-- What was signed after a run began, without reading all leases.
create index lease_by_signing on housing.lease (signed_at);

-- The monthly run: one row a month, its pieces in the transaction of their bills. What is written is done.
create table housing.bill_run (
    month        date primary key check (extract(day from month) = 1),
    state        text        not null check (state in ('RUNNING', 'PAUSED', 'DONE')),
    leases       int         not null check (leases >= 0),
    started_at   timestamptz not null,
    started_by   uuid        not null,
    -- leases signed before this moment have been looked at
    seen_until   timestamptz not null,
    finished_at  timestamptz,
    -- why it stopped by itself, for who can help
    problem      text,
    check ((state = 'DONE') = (finished_at is not null)),
    check (problem is null or state = 'PAUSED')
);
create table housing.bill_run_piece (
    month        date        not null references housing.bill_run,
    piece        int         not null check (piece > 0),
    after_lease  text        not null,
    last_lease   text        not null,
    bills        int         not null check (bills >= 0),
    total        numeric(16, 2) not null check (total >= 0),
    done_at      timestamptz not null,
    primary key (month, piece)
);
