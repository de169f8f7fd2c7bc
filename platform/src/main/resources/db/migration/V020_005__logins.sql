-- One-time codes by SMS: only a keyed hash of the code and of the phone.
create table identity.sms_code (
    id uuid primary key,
    phone_hash bytea not null,
    address_hash bytea not null,
    code_hash bytea not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    tries int not null default 0,
    used_at timestamptz
);
create index sms_code_by_phone on identity.sms_code (phone_hash, sent_at desc);
create index sms_code_by_address on identity.sms_code (address_hash, sent_at desc);

-- The simulator's outbox in demo mode.
create table identity.simulated_sms (
    id bigint generated always as identity primary key,
    phone_hash bytea not null,
    sealed_phone bytea not null,
    sealed_text bytea not null,
    sent_at timestamptz not null
);
create index simulated_sms_by_phone on identity.simulated_sms (phone_hash, id desc);

create table identity.staff_login (
    account_id uuid primary key references identity.account,
    user_name text not null unique check (user_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    password_hash text not null,
    password_set_at timestamptz not null,
    -- a password that somebody else has seen; good for one login, until then
    initial_until timestamptz,
    sealed_totp bytea,
    -- the last time step that was accepted: the same code does not count twice
    totp_step bigint not null default 0
);
create table identity.staff_password_history (
    account_id uuid not null references identity.account,
    password_hash text not null,
    until timestamptz not null
);
create index staff_password_history_by_account on identity.staff_password_history (account_id, until desc);

-- Failures by what was tried, known or not, so that a lock tells nobody which names exist.
create table identity.login_failure (
    key bytea primary key,
    failures int not null,
    last_at timestamptz not null,
    locked_until timestamptz
);

-- The system administrator proposes a role, the security administrator gives it.
create table identity.grant_proposal (
    id uuid primary key,
    account_id uuid not null references identity.account,
    role text not null,
    district text,
    proposed_by uuid not null references identity.account,
    proposed_at timestamptz not null,
    decided_by uuid references identity.account,
    decided_at timestamptz,
    given boolean,
    check (decided_by is distinct from proposed_by or decided_by is null)
);
create index grant_proposal_open on identity.grant_proposal (proposed_at) where decided_at is null;

create table identity.machine_token (
    id uuid primary key,
    account_id uuid not null references identity.account,
    organisation_id uuid not null references identity.organisation,
    label text not null,
    token_hash bytea not null unique,
    scopes text[] not null check (cardinality(scopes) > 0),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

-- Demo mode: which parts of the demo city are there.
create table identity.demo_part (
    name text primary key,
    filled_at timestamptz not null
);
create table identity.demo_login (
    account_id uuid primary key references identity.account,
    line int not null,
    description text not null,
    sealed_secret bytea
);
