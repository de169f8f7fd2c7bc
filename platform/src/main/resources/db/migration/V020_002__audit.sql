-- Every state change and every look at sealed data: who, when, what, outcome, why. Never changed, never deleted.
create table identity.audit (
    id bigint generated always as identity primary key,
    -- the writing transaction: a seal covers whole transactions, so sealing needs no lock
    txid xid8 not null default pg_current_xact_id(),
    at timestamptz not null,
    recorded_at timestamptz not null,
    actor uuid not null,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    district text,
    outcome text not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    reason text,
    request_id text
);
create index audit_by_transaction on identity.audit (txid);
create index audit_by_subject on identity.audit (subject_kind, subject_id, id);
create index audit_by_actor on identity.audit (actor, id);

create table identity.audit_seal (
    number bigint primary key,
    -- rows of transactions from the previous seal's bound (inclusive) up to this one (exclusive)
    up_to xid8 not null,
    row_count bigint not null,
    previous bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null
);

create function identity.append_only() returns trigger language plpgsql as $$
begin
    raise exception 'identity.% is append only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_append_only before update or delete or truncate on identity.audit
    for each statement execute function identity.append_only();
create trigger audit_seal_append_only before update or delete or truncate on identity.audit_seal
    for each statement execute function identity.append_only();
revoke update, delete, truncate on identity.audit, identity.audit_seal from public, current_user;
