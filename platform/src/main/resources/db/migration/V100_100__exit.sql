-- Leaving a home (第三十八至四十一条): one open case a lease, whatever the code does.
create table housing.exit_case (
    case_id            uuid primary key references casework.case_file,
    lease              text not null references housing.lease,
    reason             text not null check (reason in
        ('TERM_ENDED', 'OTHER_HOME', 'OTHER_GUARANTEED_HOME', 'ARREARS', 'LOST_ELIGIBILITY', 'VIOLATION')),
    act                text check (act in ('FALSE_INFORMATION', 'SUBLET', 'STRUCTURE', 'CHANGED_USE', 'VACANT',
        'ILLEGAL_ACTIVITY', 'OTHER')),
    -- from this day on the reason stands
    since              date not null,
    open               boolean not null default true,
    noticed_on         date,
    transition_granted boolean,
    -- the last day to leave; null while it is not known
    leave_by           date,
    vacated_on         date,
    check ((reason = 'VIOLATION') = (act is not null)),
    check ((noticed_on is null) = (transition_granted is null)),
    check (leave_by is null or noticed_on is not null)
);
create unique index exit_case_one_open_a_lease on housing.exit_case (lease) where open;
create index exit_case_of_lease on housing.exit_case (lease);

-- Who may not apply again, until the end of which day (第四十条); a person and a case stand here once.
create table housing.violation_bar (
    person_id    uuid not null,
    case_id      uuid not null references housing.exit_case,
    act          text not null,
    returned_on  date not null,
    barred_until date not null check (barred_until > returned_on),
    primary key (person_id, case_id)
);

-- The check-out: what the meters, the keys and the rooms showed on the day the home was given back.
create table housing.exit_checkout (
    case_id      uuid primary key references housing.exit_case,
    vacated_on   date not null,
    water        numeric(10, 2) not null check (water >= 0),
    power        numeric(10, 2) not null check (power >= 0),
    gas          numeric(10, 2) not null check (gas >= 0),
    keys         int not null check (keys >= 0),
    -- a list of {"what", "amount"}
    damages      jsonb not null,
    deposit      numeric(10, 2) not null check (deposit >= 0),
    note         text not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);

-- The settlement as it was booked; written once, with the ledger's entries.
create table housing.exit_settlement (
    case_id       uuid primary key references housing.exit_case,
    settled_on    date not null,
    -- billed too little (positive) or too much (negative) for the days lived in
    rent          numeric(12, 2) not null,
    damages       numeric(12, 2) not null check (damages >= 0),
    deposit       numeric(12, 2) not null check (deposit >= 0),
    prepaid       numeric(12, 2) not null check (prepaid >= 0),
    unpaid        numeric(12, 2) not null check (unpaid >= 0),
    late_fee      numeric(12, 2) not null check (late_fee >= 0),
    to_pay        numeric(12, 2) not null check (to_pay >= 0),
    refund        numeric(12, 2) not null check (refund >= 0),
    final_bill    text,
    lines         jsonb not null,
    document      uuid,
    check (to_pay = 0 or refund = 0),
    check (to_pay - refund = unpaid + late_fee + rent + damages - deposit - prepaid)
);
create function housing.exit_settlement_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a settlement stands as it was booked';
end $$;
create trigger exit_settlement_stands before update or delete on housing.exit_settlement
    for each row execute function housing.exit_settlement_stands();
