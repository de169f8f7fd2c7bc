-- For the limit on objections from one address: a keyed hash and the wall's time, nothing else.
create table housing.objection_sent (
    address_hash bytea not null,
    sent_at timestamptz not null
);
create index objection_sent_by_address on housing.objection_sent (address_hash, sent_at);
