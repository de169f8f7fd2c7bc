create schema exchange;

create function exchange.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: add a new row', tg_table_name;
end $$;

-- One question to one department about one person, for one case; holds no personal data.
create table exchange.request (
    id uuid primary key,
    case_id uuid not null,
    case_number text not null,
    district text not null,
    department text not null,
    kind text not null,
    person_id uuid not null,
    place text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    state text not null check (state in ('WAITING', 'ANSWERED', 'FAILED_RETRYING', 'GAVE_UP')),
    attempts int not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz,
    leased_until timestamptz,
    last_problem text,
    answered_at timestamptz,
    check ((state = 'ANSWERED') = (answered_at is not null)),
    check ((state in ('WAITING', 'FAILED_RETRYING')) = (next_attempt_at is not null))
);
create index request_due on exchange.request (next_attempt_at) where next_attempt_at is not null;
create index request_case on exchange.request (case_id, asked_at);
-- Asking again while a department still works on the same question changes nothing.
create unique index request_once on exchange.request (case_id, kind, person_id, place)
    where state in ('WAITING', 'FAILED_RETRYING', 'GAVE_UP');

create table exchange.attempt (
    id bigint generated always as identity primary key,
    request_id uuid not null references exchange.request,
    at timestamptz not null,
    outcome text not null,
    problem text
);
create index attempt_request on exchange.attempt (request_id, id);
create trigger attempt_append_only before update or delete on exchange.attempt
    for each row execute function exchange.refuse_change();

-- What a department said, sealed with the key of the person whom it is about.
create table exchange.answer (
    request_id uuid primary key references exchange.request,
    person_id uuid not null,
    kind text not null,
    version int not null,
    sealed bytea not null,
    source text not null,
    as_of timestamptz not null,
    fetched_at timestamptz not null
);
create index answer_person on exchange.answer (person_id, kind, fetched_at);
create trigger answer_append_only before update or delete on exchange.answer
    for each row execute function exchange.refuse_change();

-- Demo only: what the simulator is told to say, and how the simulated departments behave.
create table exchange.simulated_answer (
    person_id uuid not null,
    kind text not null,
    sealed bytea not null,
    primary key (person_id, kind)
);
create table exchange.simulated_department (
    department text primary key,
    silent boolean not null,
    answers_after_seconds bigint not null check (answers_after_seconds >= 0)
);
