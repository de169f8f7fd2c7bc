-- Natural persons. What names a person is sealed with a key of its own; a keyed hash beside it finds it again.
create table identity.person (
    id uuid primary key,
    sex text not null check (sex in ('MALE', 'FEMALE')),
    birth_date date not null,
    id_hash bytea not null unique,
    name_hash bytea not null,
    phone_hash bytea,
    sealed_name bytea not null,
    sealed_id_number bytea not null,
    sealed_phone bytea,
    sealed_address bytea,
    registered_at timestamptz not null,
    -- the day on which name and number were checked against the population register
    real_name_checked_at timestamptz
);
create index person_by_name on identity.person (name_hash);
create index person_by_phone on identity.person (phone_hash);

-- Beginnings of the name, from two characters on, each as a keyed hash: search by prefix without a clear name.
create table identity.person_name_prefix (
    hash bytea not null,
    person_id uuid not null references identity.person,
    primary key (hash, person_id)
);

-- Destroying a person's data is destroying this key; rows, hashes and seals stay.
create table identity.person_key (
    person_id uuid primary key references identity.person deferrable initially deferred,
    wrapped bytea,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

alter table identity.account add foreign key (person_id) references identity.person;

-- Employers, owners and operators, property companies, agencies.
create table identity.organisation (
    id uuid primary key,
    code text unique,
    name text not null,
    kind text not null check (kind in ('EMPLOYER', 'OPERATOR', 'PROPERTY_COMPANY', 'AGENCY')),
    district text,
    registered_at timestamptz not null
);
create index organisation_by_kind on identity.organisation (kind, name);
