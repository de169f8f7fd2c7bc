-- One electronic archive per household (渝府发〔2024〕17号 第五条). It names nobody: people stand in identity,
-- the address is sealed, and its pairs of characters are found by keyed hashes.
create sequence archive.household_number;

create table archive.household (
    id uuid primary key,
    number text not null unique,
    district text not null,
    address_sealed bytea,
    opened_at timestamptz not null,
    opened_by uuid not null
);

create table archive.household_member (
    archive_id uuid not null references archive.household,
    person_id uuid not null,
    joined_at timestamptz not null,
    left_at timestamptz,
    primary key (archive_id, person_id, joined_at)
);
-- A person belongs to one household at a time.
create unique index household_member_once on archive.household_member (person_id) where left_at is null;

create table archive.address_gram (
    gram bigint not null,
    archive_id uuid not null references archive.household,
    primary key (gram, archive_id)
);
create index address_gram_archive on archive.address_gram (archive_id);

create table archive.entry (
    id bigint generated always as identity primary key,
    archive_id uuid not null references archive.household,
    at timestamptz not null,
    kind text not null,
    kind_label text not null,
    title text not null,
    reference text,
    document_id uuid references archive.document,
    corrects bigint references archive.entry,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
create index entry_archive on archive.entry (archive_id, at);
create index entry_reference on archive.entry (reference text_pattern_ops);
create index household_number_prefix on archive.household (number text_pattern_ops);
create trigger entry_append_only before update or delete on archive.entry
    for each row execute function archive.refuse_change();
