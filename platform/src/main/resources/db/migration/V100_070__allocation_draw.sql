-- A draw of one plan: lists frozen and published, a sealed commitment, a public value named beforehand, the record.
create table housing.plan_unit (
    plan uuid not null,
    unit_id bigint not null,
    unit_code text not null,
    primary key (plan, unit_id),
    unique (plan, unit_code)
);

-- case_id is null for numbers taken over from the former system.
create table housing.plan_entry (
    plan uuid not null,
    number text not null check (number ~ '^[!-~]{1,64}$'),
    case_id uuid,
    priority boolean not null,
    primary key (plan, number)
);
create unique index plan_entry_once_a_household on housing.plan_entry (plan, case_id) where case_id is not null;

create table housing.plan_draw (
    plan uuid primary key,
    draw_id text not null unique,
    hash text not null check (hash in ('sha256', 'sm3')),
    priority_share numeric(31, 30) not null check (priority_share between 0 and 1),
    entries int not null check (entries >= 0),
    priority_entries int not null check (priority_entries >= 0),
    units int not null check (units > 0),
    entries_hash text not null,
    priority_hash text not null,
    units_hash text not null,
    frozen_at timestamptz not null,
    commitment text,
    secret_sealed bytea,
    sealed_at timestamptz,
    public_value text,
    public_value_at timestamptz,
    record bytea,
    record_sha256 text,
    result_hash text,
    drawn_at timestamptz,
    check ((commitment is null) = (secret_sealed is null)),
    check ((record is null) = (drawn_at is null) and (record is null) = (result_hash is null)),
    check (record is null or (commitment is not null and public_value is not null))
);

create table housing.plan_result (
    plan uuid not null references housing.plan_draw,
    round smallint not null,
    rank int not null check (rank >= 1),
    number text not null,
    unit_code text,
    primary key (plan, round, rank)
);
create unique index plan_result_one_home_a_number on housing.plan_result (plan, number) where unit_code is not null;
create unique index plan_result_one_number_a_home on housing.plan_result (plan, unit_code) where unit_code is not null;

-- What is frozen stays frozen: neither the lists nor what was published of them changes afterwards.
create function housing.refuse_frozen() returns trigger language plpgsql as $$
declare
    touched uuid := case when tg_op = 'DELETE' then old.plan else new.plan end;
begin
    if exists (select 1 from housing.plan_draw d where d.plan = touched) then
        raise exception 'the lists of this plan are frozen' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger plan_entry_is_frozen before insert or update or delete on housing.plan_entry
    for each row execute function housing.refuse_frozen();
create trigger plan_unit_is_frozen before insert or update or delete on housing.plan_unit
    for each row execute function housing.refuse_frozen();

create function housing.keep_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (old.draw_id, old.hash, old.priority_share, old.entries_hash, old.priority_hash, old.units_hash, old.frozen_at)
            is distinct from
           (new.draw_id, new.hash, new.priority_share, new.entries_hash, new.priority_hash, new.units_hash, new.frozen_at)
        or (old.commitment is not null and old.commitment is distinct from new.commitment)
        or (old.public_value is not null and old.public_value is distinct from new.public_value)
        or (old.record is not null and old.record is distinct from new.record)
    then
        raise exception 'what was published of a draw never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger plan_draw_keeps_what_was_published before update or delete on housing.plan_draw
    for each row execute function housing.keep_published();
