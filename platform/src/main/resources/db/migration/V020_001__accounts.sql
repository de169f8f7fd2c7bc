-- Who may come in, as what, and where.
create schema identity;

create table identity.account (
    id uuid primary key,
    kind text not null check (kind in ('RESIDENT', 'STAFF', 'MACHINE', 'SYSTEM')),
    -- a resident's name is personal data and stays sealed with the person
    display_name text check (length(display_name) between 1 and 60),
    person_id uuid,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
    created_at timestamptz not null,
    -- raised to end all sessions of the account at once
    epoch int not null default 0,
    check ((kind = 'RESIDENT') = (person_id is not null)),
    check ((kind = 'RESIDENT') = (display_name is null))
);
create unique index account_of_person on identity.account (person_id);

create table identity.account_grant (
    account_id uuid not null references identity.account,
    role text not null,
    -- null: the whole city
    district text,
    given_at timestamptz not null,
    given_by uuid not null references identity.account,
    unique nulls not distinct (account_id, role, district)
);

insert into identity.account (id, kind, display_name, created_at)
values ('00000000-0000-0000-0000-000000000000', 'SYSTEM', '系统', '2026-01-01T00:00:00Z');
insert into identity.account_grant (account_id, role, given_at, given_by)
values ('00000000-0000-0000-0000-000000000000', 'SYSTEM', '2026-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000');
