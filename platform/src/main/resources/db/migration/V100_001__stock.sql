-- The housing stock: projects, buildings, units, their history, and what a square metre costs.
create schema if not exists housing;
create extension if not exists btree_gist;

create table housing.project (
    id          bigint generated always as identity primary key,
    code        varchar(16)  not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,15}$'),
    name        varchar(60)  not null check (length(name) >= 2),
    district    varchar(12)  not null,
    level       varchar(8)   not null check (level in ('CITY', 'DISTRICT')),
    address     varchar(200) not null,
    latitude    numeric(8, 5) check (latitude between 28 and 33),
    longitude   numeric(8, 5) check (longitude between 105 and 111),
    owner       varchar(100) not null,
    investor    varchar(10)  not null check (investor in ('GOVERNMENT', 'SOCIAL')),
    source      varchar(16)  not null
        check (source in ('NEW_BUILD', 'ALLOCATED_BUILD', 'CONVERTED', 'PURCHASED', 'LONG_LEASE')),
    operator    varchar(100) not null,
    opened      date,
    demo        boolean      not null default false,
    created_at  timestamptz  not null,
    created_by  uuid         not null,
    unique (district, name),
    check ((latitude is null) = (longitude is null))
);

create table housing.building (
    id          bigint generated always as identity primary key,
    project_id  bigint      not null references housing.project,
    name        varchar(20) not null check (length(name) >= 1),
    unique (project_id, name),
    unique (id, project_id)
);

-- The moves a unit may make. Filled from the program's own list at start, never by hand;
-- NEW is not a state, it stands for "entered into the register".
create table housing.allowed_unit_move (
    from_state  varchar(12) not null,
    to_state    varchar(12) not null,
    primary key (from_state, to_state)
);

create table housing.unit (
    id            bigint generated always as identity primary key,
    code          varchar(64)   not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    project_id    bigint        not null,
    building_id   bigint        not null,
    number        varchar(20)   not null check (length(number) >= 1),
    floor         smallint      not null check (floor between -3 and 120 and floor <> 0),
    type          varchar(10)   not null check (type in ('STUDIO', 'ONE_BED', 'TWO_BED', 'THREE_BED')),
    area          numeric(7, 2) not null check (area > 0),
    state         varchar(12)   not null
        check (state in ('PLANNED', 'AVAILABLE', 'RESERVED', 'LEASED', 'VACATING', 'MAINTENANCE', 'REPURPOSED')),
    version       int           not null check (version >= 1),
    held_by_kind  varchar(5) check (held_by_kind in ('PLAN', 'OFFER')),
    held_by       varchar(64),
    held_until    date,
    unique (building_id, number),
    foreign key (building_id, project_id) references housing.building (id, project_id),
    check ((state = 'RESERVED') = (held_by is not null)),
    check ((held_by is null) = (held_by_kind is null) and (held_by is null) = (held_until is null))
);
-- The next free home of a type; small, because few homes are free.
create index unit_free on housing.unit (project_id, type, code) where state = 'AVAILABLE';
-- Counts by type and state without reading the table, and lists of one project.
create index unit_by_project on housing.unit (project_id, type, state);
create index unit_by_project_code on housing.unit (project_id, code);
create index unit_by_state on housing.unit (state, code) where state <> 'LEASED';
-- An offer holds one home; a plan may hold many.
create unique index unit_one_per_offer on housing.unit (held_by) where held_by_kind = 'OFFER';

-- The history. Each event continues the one before it, by a move that is allowed, and the unit's own row
-- must agree with its last event: a state without its event cannot be committed.
create table housing.unit_event (
    unit_id          bigint       not null references housing.unit,
    version          int          not null check (version >= 1),
    from_state       varchar(12)  not null,
    to_state         varchar(12)  not null,
    at               timestamptz  not null,
    actor            uuid         not null,
    actor_name       varchar(60)  not null,
    reason           varchar(500) not null check (length(trim(reason)) >= 1),
    reference        varchar(100),
    previous_version int generated always as (nullif(version - 1, 0)) stored,
    primary key (unit_id, version),
    unique (unit_id, version, to_state),
    foreign key (from_state, to_state) references housing.allowed_unit_move,
    foreign key (unit_id, previous_version, from_state) references housing.unit_event (unit_id, version, to_state),
    check ((version = 1) = (from_state = 'NEW')),
    check (to_state <> 'REPURPOSED' or reference is not null)
);
alter table housing.unit
    add constraint unit_agrees_with_its_history foreign key (id, version, state)
        references housing.unit_event (unit_id, version, to_state) deferrable initially deferred;

create function housing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger unit_event_is_append_only before update or delete on housing.unit_event
    for each row execute function housing.refuse_change();

-- Standard and market rent in yuan per square metre and month. One value a day: a new value closes the one before.
create table housing.rent_standard (
    id          bigint generated always as identity primary key,
    project_id  bigint        not null references housing.project,
    type        varchar(10) check (type in ('STUDIO', 'ONE_BED', 'TWO_BED', 'THREE_BED')),
    standard    numeric(6, 2) not null check (standard > 0),
    market      numeric(6, 2) not null check (market > 0),
    since       date          not null,
    until       date check (until > since),
    approval    varchar(100)  not null,
    created_at  timestamptz   not null,
    created_by  uuid          not null,
    constraint rent_standard_one_value_a_day exclude using gist
        (project_id with =, (coalesce(type, '')) with =, daterange(since, until) with &&)
);

-- Uploaded files of projects or units: checked first, imported in a second step, kept as they came.
create table housing.stock_import (
    id           uuid         primary key,
    kind         varchar(8)   not null check (kind in ('PROJECTS', 'UNITS')),
    file_name    varchar(200) not null,
    sha256       char(64)     not null,
    content      bytea        not null,
    rows_total   int          not null check (rows_total >= 0),
    rows_good    int          not null check (rows_good between 0 and rows_total),
    uploaded_at  timestamptz  not null,
    uploaded_by  uuid         not null,
    uploader     varchar(60)  not null,
    mode         varchar(9) check (mode in ('ALL', 'GOOD_ONLY')),
    imported_at  timestamptz,
    imported_by  uuid,
    rows_imported int,
    check ((imported_at is null) = (mode is null)
        and (imported_at is null) = (rows_imported is null)
        and (imported_at is null) = (imported_by is null)),
    check (mode <> 'ALL' or rows_good = rows_total)
);
create unique index stock_import_once on housing.stock_import (kind, sha256) where imported_at is not null;
create index stock_import_recent on housing.stock_import (uploaded_at desc);

create table housing.stock_import_problem (
    import_id    uuid         not null references housing.stock_import,
    ordinal      int          not null,
    row_number   int          not null,
    column_name  varchar(40)  not null,
    value        varchar(100) not null,
    reason       varchar(300) not null,
    primary key (import_id, ordinal)
);
