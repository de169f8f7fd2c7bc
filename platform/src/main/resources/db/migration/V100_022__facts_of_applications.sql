-- What an officer entered because no register answers it; the newest line of a fact and person counts.
create table housing.entered_fact (
    entry bigint generated always as identity primary key,
    case_id uuid not null references casework.case_file,
    fact text not null,
    person_id uuid,
    value text not null,
    reason text not null check (length(reason) >= 5),
    document_id uuid,
    entered_at timestamptz not null,
    entered_by uuid not null,
    entered_by_name text not null
);
create index entered_fact_of_case on housing.entered_fact (case_id, entry);
create trigger entered_fact_is_append_only before update or delete on housing.entered_fact
    for each row execute function casework.refuse_change();

-- Where each fact of a decision came from, and when it reached us.
create table housing.decision_fact (
    decision_id uuid not null references casework.case_decision,
    position int not null,
    path text not null,
    label text not null,
    value text not null,
    source text not null,
    fetched_at timestamptz,
    desk_only boolean not null,
    primary key (decision_id, position)
);
create trigger decision_fact_is_append_only before update or delete on housing.decision_fact
    for each row execute function casework.refuse_change();

-- Who may be given a home, since when; the queue's own tables say where they stand.
create table housing.qualified_household (
    case_id uuid primary key references casework.case_file,
    qualified_on date not null,
    left_on date
);
