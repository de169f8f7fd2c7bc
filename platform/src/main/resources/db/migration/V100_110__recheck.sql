-- What departments said about a household in one piece of work (a yearly check), one row a person, sealed with that
-- person's key. Work that is taken up again reads it here and asks nobody twice.
create table exchange.inquiry_answer (
    about     uuid        not null,
    person_id uuid        not null,
    place     text        not null,
    sealed    bytea       not null,
    -- questions that nobody answered
    silent    text[]      not null,
    asked_at  timestamptz not null,
    primary key (about, person_id)
);

-- The yearly check: one run a year, group and area, also when it is asked for twice.
create table housing.recheck_run (
    id              uuid primary key,
    year            int         not null check (year between 2024 and 2199),
    target          text        not null check (target in ('TENANTS', 'APPLICANTS')),
    -- a district, or CITY
    area            text        not null,
    key_date        date        not null,
    state           text        not null check (state in ('RUNNING', 'PAUSED', 'DONE', 'STOPPED')),
    households      int         not null check (households >= 0),
    started_at      timestamptz not null,
    started_by      uuid        not null,
    started_by_name text        not null,
    finished_at     timestamptz,
    -- why it stopped by itself, for who can help
    problem         text,
    check ((state in ('DONE', 'STOPPED')) = (finished_at is not null)),
    check (problem is null or state = 'PAUSED')
);
create unique index recheck_run_once on housing.recheck_run (year, target, area) where state <> 'STOPPED';

-- Who is checked, chosen once when the run begins; a household stands in one run of a year.
create table housing.recheck_household (
    run_id   uuid not null references housing.recheck_run,
    position int  not null check (position > 0),
    id       uuid not null unique,
    year     int  not null,
    target   text not null,
    case_id  uuid not null,
    district text not null,
    -- a tenant who was let stay under the old conditions (第四十五条): too high an income raises the rent, it ends nothing
    old_conditions boolean not null,
    -- a run that was stopped before it came to the household lets it go
    let_go   boolean not null default false,
    primary key (run_id, position)
);
create unique index recheck_household_once_a_year on housing.recheck_household (year, target, case_id) where not let_go;
create index recheck_household_by_case on housing.recheck_household (case_id);

create table housing.recheck_piece (
    run_id        uuid        not null references housing.recheck_run,
    piece         int         not null check (piece > 0),
    last_position int         not null,
    households    int         not null check (households > 0),
    done_at       timestamptz not null,
    primary key (run_id, piece),
    unique (run_id, last_position)
);

-- What came out. Decided again (an answer arrived, a department spoke) is a further row; the newest counts.
create table housing.recheck_result (
    run_id       uuid        not null,
    position     int         not null,
    seq          int         not null check (seq > 0),
    newest       boolean     not null,
    district     text        not null,
    outcome      text        not null check (outcome in ('KEEP', 'NEEDS_FACTS', 'UNANSWERED', 'LOST')),
    -- ids of the conditions that were not met
    unmet        text[]      not null,
    rule_version int         not null,
    -- what it waits for, in words; for UNANSWERED
    waits        text,
    -- why an officer kept it against the rule
    kept_because text,
    applicant    uuid        not null,
    -- facts and their sources, with the applicant's key
    sealed       bytea       not null,
    decided_at   timestamptz not null,
    decided_by   uuid        not null,
    primary key (run_id, position, seq),
    foreign key (run_id, position) references housing.recheck_household,
    check ((outcome = 'UNANSWERED') = (waits is not null)),
    check (outcome <> 'LOST' or cardinality(unmet) > 0)
);
create unique index recheck_result_newest on housing.recheck_result (run_id, position) where newest;
create index recheck_result_list on housing.recheck_result (run_id, outcome, district, position) where newest;

-- The one question that a household gets.
create table housing.recheck_question (
    run_id      uuid        not null,
    position    int         not null,
    kind        text        not null,
    -- whom it is about; empty for the applicant or the household
    persons     uuid[]      not null,
    asked_at    timestamptz not null,
    told_at     timestamptz,
    answered_at timestamptz,
    answered_by uuid,
    primary key (run_id, position),
    foreign key (run_id, position) references housing.recheck_household,
    check ((answered_at is null) = (answered_by is null))
);
create index recheck_question_untold on housing.recheck_question (asked_at) where told_at is null;

-- An officer agreed that the household lost it; the case runs the notice and the appeal.
create table housing.recheck_loss (
    run_id       uuid        not null,
    position     int         not null,
    case_id      uuid        not null unique,
    confirmed_at timestamptz not null,
    confirmed_by uuid        not null,
    primary key (run_id, position),
    foreign key (run_id, position) references housing.recheck_household
);
