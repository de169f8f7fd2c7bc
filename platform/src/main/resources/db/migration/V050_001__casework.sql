create schema casework;

-- Filled from the flow tables at start: the database itself refuses an illegal move.
create table casework.allowed_move (
    type text not null,
    flow_version int not null,
    from_state text not null,
    action text not null,
    to_state text not null,
    primary key (type, flow_version, from_state, action, to_state)
);

create table casework.number_counter (
    district text not null,
    year int not null,
    last int not null check (last between 1 and 9999999),
    primary key (district, year)
);

create table casework.case_file (
    id uuid primary key,
    number text not null unique check (number ~ '^50[0-9A-Z]{4}-[0-9]{4}-[0-9]{7}$'),
    type text not null,
    flow_version int not null,
    form_version int not null,
    state text not null,
    version int not null,
    district text not null,
    form jsonb not null,
    parent_id uuid references casework.case_file,
    opened_at timestamptz not null,
    opened_by uuid not null,
    submitted_on date,
    -- the staff role in whose work list the case stands; null while it waits for nobody
    awaits text,
    clock text not null default 'NONE' check (clock in ('NONE', 'RUNNING', 'STOPPED', 'NO_CALENDAR')),
    clock_parameter text,
    clock_from date,
    clock_days int,
    due_on date,
    late_reported_at timestamptz,
    closed boolean not null default false,
    check ((clock = 'RUNNING') = (due_on is not null)),
    check (clock = 'NONE' or (clock_parameter is not null and clock_days is not null))
);
create index case_file_work_list on casework.case_file (awaits, district, due_on, number) where awaits is not null;
create index case_file_by_type_state on casework.case_file (type, state, district, number);
create index case_file_parent on casework.case_file (parent_id) where parent_id is not null;
create index case_file_due on casework.case_file (due_on) where clock = 'RUNNING';

create table casework.case_event (
    case_id uuid not null references casework.case_file deferrable initially deferred,
    seq int not null check (seq >= 1),
    type text not null,
    flow_version int not null,
    from_state text not null,
    action text not null,
    to_state text not null,
    actor uuid not null,
    actor_name text not null,
    role text not null,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    reason text,
    input jsonb not null default '{}',
    primary key (case_id, seq),
    unique (case_id, seq, to_state),
    foreign key (type, flow_version, from_state, action, to_state) references casework.allowed_move
);

-- A case cannot stand in a state that its last event did not reach.
alter table casework.case_file
    add constraint case_file_state_is_the_last_events
    foreign key (id, version, state) references casework.case_event (case_id, seq, to_state) deferrable initially deferred;

create function casework.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a case is never changed (%)', tg_table_name;
end $$;
create trigger case_event_is_append_only before update or delete on casework.case_event
    for each row execute function casework.refuse_change();

create table casework.case_person (
    case_id uuid not null references casework.case_file,
    person_id uuid not null,
    part text not null check (part in ('APPLICANT', 'CO_APPLICANT', 'PARTY')),
    relation text not null,
    position int not null,
    confirmed_at timestamptz,
    confirmed_how text,
    primary key (case_id, person_id)
);
create index case_person_by_person on casework.case_person (person_id);

create table casework.case_document (
    case_id uuid not null references casework.case_file,
    document_id uuid not null,
    kind text not null,
    added_at timestamptz not null,
    added_by uuid not null,
    withdrawn_at timestamptz,
    primary key (case_id, document_id)
);

-- The receipt is stored as the bytes that were hashed; it replays without this database.
create table casework.case_decision (
    id uuid primary key,
    case_id uuid not null references casework.case_file,
    rule_set text not null,
    rule_version int not null,
    key_date date not null,
    outcome text not null,
    receipt bytea not null,
    receipt_sha256 text not null,
    made_at timestamptz not null,
    made_by uuid not null,
    recorded bigint generated always as identity
);
create index case_decision_of_case on casework.case_decision (case_id, made_at desc);
create trigger case_decision_is_append_only before update or delete on casework.case_decision
    for each row execute function casework.refuse_change();

-- Bound by the first answer that changed state; scope is account and route.
create table casework.idempotency_key (
    account uuid not null,
    route text not null,
    key text not null check (length(key) between 8 and 100),
    body_sha256 text not null,
    status int not null,
    answer text not null,
    bound_at timestamptz not null default clock_timestamp(),
    primary key (account, route, key)
);

-- Letters to a person: what was said, how it was delivered, when it counts as received.
create table casework.letter (
    id uuid primary key,
    case_id uuid not null references casework.case_file,
    person_id uuid not null,
    kind text not null,
    title text not null,
    paragraphs jsonb not null,
    document_id uuid,
    written_at timestamptz not null,
    sms text not null check (sms in ('NONE', 'QUEUED', 'DELIVERED', 'UNDELIVERED')),
    sms_delivered_at timestamptz,
    first_opened_at timestamptz,
    signed_on date,
    objection_closes_on date,
    window_parameter text
);
create index letter_of_person on casework.letter (person_id, written_at desc);
create index letter_of_case on casework.letter (case_id);

-- Public notice (公示): one list a district and day; what stood there is kept word for word.
create table casework.public_notice (
    id uuid primary key,
    number text not null unique,
    district text not null,
    type text not null,
    opened_on date not null,
    ends_on date,
    ended_at timestamptz,
    unique (district, type, opened_on)
);

create table casework.public_notice_entry (
    notice_id uuid not null references casework.public_notice,
    position int not null,
    case_id uuid not null references casework.case_file,
    shown text not null,
    shown_sha256 text not null,
    shown_from timestamptz not null,
    shown_until timestamptz,
    primary key (notice_id, position)
);
create index public_notice_entry_of_case on casework.public_notice_entry (case_id);

-- Tasks that no case carries: an undelivered letter, a missing calendar, a late case reported upward.
create table casework.task (
    id uuid primary key,
    kind text not null,
    natural_key text not null,
    case_id uuid references casework.case_file,
    district text not null,
    role text not null,
    text text not null,
    opened_at timestamptz not null,
    done_at timestamptz,
    done_by uuid,
    unique (kind, natural_key)
);
create index task_open on casework.task (role, district, opened_at) where done_at is null;
