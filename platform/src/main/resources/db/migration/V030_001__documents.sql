create schema archive;

create function archive.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: add a new row that points at the old one', tg_table_name;
end $$;

-- One row per content, however often it is handed in. The file lies in the data folder under its hash;
-- its key lies here, wrapped by the master key: without the key the file is noise.
create table archive.content (
    sha256 bytea primary key check (length(sha256) = 32),
    bytes bigint not null check (bytes > 0),
    media_type text not null,
    wrapped_key bytea,
    stored_at timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped_key is null) = (destroyed_at is not null))
);

create table archive.document (
    id uuid primary key,
    sha256 bytea not null references archive.content,
    kind text not null,
    kind_label text not null,
    file_name_sealed bytea not null,
    district text not null,
    reference text,
    stored_by uuid not null,
    stored_at timestamptz not null
);
create index document_sha256 on archive.document (sha256);
create index document_reference on archive.document (reference, stored_at);
create trigger document_append_only before update or delete on archive.document
    for each row execute function archive.refuse_change();

create table archive.document_person (
    document_id uuid not null references archive.document,
    person_id uuid not null,
    primary key (document_id, person_id)
);
create index document_person_person on archive.document_person (person_id);

-- Who looked at whose data, when and what for.
create table archive.access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person_id uuid not null,
    reader uuid not null,
    reader_name text not null,
    reader_role text not null,
    own boolean not null,
    seen text not null,
    reference text not null,
    district text not null,
    purpose text not null
);
create index access_log_person on archive.access_log (person_id, id desc);
create index access_log_recent on archive.access_log (reader, person_id, at desc);
create index access_log_at on archive.access_log (at);
create trigger access_log_append_only before update or delete on archive.access_log
    for each row execute function archive.refuse_change();
