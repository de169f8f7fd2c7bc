create schema if not exists housing;

-- The number under which a household stands in public lists and draws; given at random, never the identity number.
create table housing.public_number (
    case_id uuid primary key,
    number text not null unique check (number ~ '^N[0-9]{7}$')
);

-- A household's place in one queue: a project and a type it chose.
create table housing.queue_place (
    case_id uuid not null,
    case_number text not null,
    project text not null,
    unit_type text not null,
    district text not null,
    applied_on date not null,
    qualified_on date not null,
    accepted_at timestamptz not null,
    priority boolean not null,
    drawn_rank int check (drawn_rank > 0),
    set_back int not null default 0 check (set_back between 0 and 1),
    state text not null check (state in ('WAITING', 'OFFERED', 'LEFT')),
    primary key (case_id, project, unit_type)
);
create index queue_place_waiting on housing.queue_place (project, unit_type) where state = 'WAITING';

create table housing.offer (
    number text primary key,
    case_id uuid not null,
    case_number text not null,
    unit_id bigint not null,
    unit_code text not null,
    project text not null,
    unit_type text not null,
    district text not null,
    origin text not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'SIGNED', 'DECLINED', 'SILENT', 'UNSIGNED')),
    made_at timestamptz not null,
    open_until date,
    accepted_at timestamptz,
    term_years int check (term_years between 1 and 5),
    sign_by date,
    ended_at timestamptz,
    check (state <> 'ACCEPTED' or (accepted_at is not null and term_years is not null))
);
create unique index offer_one_live_a_household on housing.offer (case_id) where state in ('OPEN', 'ACCEPTED');
create unique index offer_one_live_a_unit on housing.offer (unit_id) where state in ('OPEN', 'ACCEPTED');
create index offer_live on housing.offer (state, district, open_until) where state in ('OPEN', 'ACCEPTED');

create table housing.lease (
    number text primary key,
    case_id uuid not null,
    -- null for leases taken over from the former system, whose contracts are on paper
    offer text unique references housing.offer,
    unit_id bigint not null,
    unit_code text not null,
    project text not null,
    district text not null,
    tenant uuid not null,
    starts_on date not null,
    ends_on date not null,
    area_m2 numeric(7, 2) not null,
    standard_rent numeric(8, 2) not null,
    monthly_rent numeric(10, 2) not null,
    contract_document uuid,
    contract_sha256 text check (contract_sha256 ~ '^[0-9a-f]{64}$'),
    signed_scan uuid,
    signed_at timestamptz not null,
    signed_by uuid not null,
    state text not null check (state in ('LIVE', 'ENDED')),
    check (ends_on > starts_on),
    check ((offer is null) = (contract_document is null) and (offer is null) = (contract_sha256 is null))
);
-- One live lease a unit and a household, whatever the code does.
create unique index lease_one_live_a_unit on housing.lease (unit_id) where state = 'LIVE';
create unique index lease_one_live_a_household on housing.lease (case_id) where state = 'LIVE';

-- The weekly run, restartable: a step is done in the transaction of its offers.
create table housing.queue_run (
    week date primary key check (extract(isodow from week) = 1),
    started_at timestamptz not null,
    started_by uuid not null,
    finished_at timestamptz
);
create table housing.queue_run_step (
    week date not null references housing.queue_run,
    project text not null,
    unit_type text not null,
    offers int not null check (offers >= 0),
    order_sha256 text not null,
    done_at timestamptz not null,
    primary key (week, project, unit_type)
);
