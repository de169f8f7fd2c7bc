-- What households qualified before the measure declared anew, and what became of it.
create table housing.redeclaration (
    case_id     uuid primary key references casework.case_file,
    application uuid not null references casework.case_file,
    declared_on date not null,
    outcome     text not null check (outcome in ('PENDING', 'KEPT', 'LOST')),
    decided_on  date,
    -- of a household kept under the old conditions: what its rent will depend on
    old_income_per_head numeric(10, 2) check (old_income_per_head >= 0),
    old_limit_per_head  numeric(10, 2) check (old_limit_per_head > 0),
    check ((outcome = 'PENDING') = (decided_on is null)),
    check ((old_income_per_head is null) = (old_limit_per_head is null))
);
create unique index redeclaration_one_a_household on housing.redeclaration (application)
    where outcome in ('PENDING', 'KEPT');

-- Letters that reminded a household, one a day at most.
create table housing.redeclaration_reminder (
    application uuid not null references casework.case_file,
    sent_on     date not null,
    primary key (application, sent_on)
);
