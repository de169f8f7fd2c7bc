-- What would change each failed condition of a decision; worked out by the rules, kept as it was said.
create table housing.decision_advice (
    entry bigint generated always as identity primary key,
    decision_id uuid not null references casework.case_decision,
    condition text not null,
    text text not null
);
create index decision_advice_of_decision on housing.decision_advice (decision_id);
create trigger decision_advice_is_append_only before update or delete on housing.decision_advice
    for each row execute function casework.refuse_change();
