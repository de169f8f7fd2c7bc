-- Money: a double-entry ledger that only grows, bills under their natural key, and what was paid on them.
create schema if not exists money;

create table money.account (
    code   text primary key check (code ~ '^[A-Z]{2,12}(:[^\s]{1,120})?$'),
    label  text not null
);

-- One business fact, booked once: kind and reference name it.
create table money.entry (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    reference  text        not null,
    day        date        not null,
    at         timestamptz not null,
    actor      uuid        not null,
    lines      smallint    not null check (lines >= 2),
    unique (kind, reference)
);
create index entry_by_day on money.entry (day);

-- Debit is positive, credit negative; the lines of an entry add up to nothing.
create table money.posting (
    entry    bigint         not null references money.entry,
    line     smallint       not null,
    account  text           not null references money.account,
    amount   numeric(16, 2) not null check (amount <> 0),
    primary key (entry, line)
);
create index posting_by_account on money.posting (account, entry);

create function money.entry_balances() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select e.lines, count(p.line) as found, coalesce(sum(p.amount), 0) as total into wrong
    from money.entry e left join money.posting p on p.entry = e.id where e.id = new.id group by e.lines;
    if wrong.total <> 0 or wrong.found <> wrong.lines then
        raise exception 'ledger entry % does not balance: % of % lines, sum %', new.id, wrong.found, wrong.lines, wrong.total;
    end if;
    return null;
end $$;
create constraint trigger entry_balances after insert on money.entry
    deferrable initially deferred for each row execute function money.entry_balances();

create function money.only_grows() returns trigger language plpgsql as $$
begin
    raise exception '% only grows; a mistake is corrected by a new row', tg_table_name;
end $$;
create trigger entry_only_grows before update or delete or truncate on money.entry
    for each statement execute function money.only_grows();
create trigger posting_only_grows before update or delete or truncate on money.posting
    for each statement execute function money.only_grows();

-- A line added later would change a closed entry.
create function money.line_belongs_to_new_entry() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from money.entry where id = new.entry and xmin = pg_current_xact_id()::xid) then
        raise exception 'ledger entry % is closed', new.entry;
    end if;
    return new;
end $$;
create trigger posting_in_new_entry before insert on money.posting
    for each row execute function money.line_belongs_to_new_entry();

-- What a debt (a lease) owes for a month; the natural key makes a second run harmless.
create table money.bill (
    debt         text           not null,
    period       date           not null check (extract(day from period) = 1),
    district     text           not null,
    project      text           not null,
    beneficiary  text           not null,
    amount       numeric(12, 2) not null check (amount >= 0),
    due_on       date           not null check (due_on >= period),
    segments     text           not null,
    -- the ledger entry that booked it, together with the other bills of its piece of the run
    entry        bigint         not null,
    primary key (debt, period)
);
create trigger bill_only_grows before update or delete or truncate on money.bill
    for each statement execute function money.only_grows();

-- One payment on one bill; the same line of the same source counts once.
create table money.payment (
    receipt     text primary key check (receipt ~ '^SJ[0-9]{8}-[0-9]{7}$'),
    source      text           not null,
    source_key  text           not null,
    debt        text           not null,
    period      date           not null,
    amount      numeric(12, 2) not null check (amount > 0),
    paid_on     date           not null,
    taken_at    timestamptz    not null,
    taken_by    uuid           not null,
    entry       bigint         not null unique references money.entry,
    unique (source, source_key),
    foreign key (debt, period) references money.bill
);
create index payment_of_bill on money.payment (debt, period, paid_on);
create index payment_by_day on money.payment (paid_on);
create trigger payment_only_grows before update or delete or truncate on money.payment
    for each statement execute function money.only_grows();
create sequence money.receipt_number;

-- Where a bill stands after its payments: always what its payments add up to, whatever the order they came in.
create table money.settlement (
    debt       text           not null,
    period     date           not null,
    principal  numeric(12, 2) not null check (principal >= 0),
    fee        numeric(12, 2) not null check (fee >= 0),
    excess     numeric(12, 2) not null check (excess >= 0),
    open       boolean        not null,
    primary key (debt, period),
    foreign key (debt, period) references money.bill
);
create index settlement_open on money.settlement (debt, period) where open;
