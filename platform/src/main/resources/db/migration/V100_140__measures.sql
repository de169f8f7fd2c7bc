-- What was counted: one row a measure, day and district ('' is the city). A past day never changes, as it counts what
-- stood in the records at its end; today's is counted anew when it is some minutes old.
create table housing.measured (
    measure     text           not null,
    day         date           not null,
    district    text           not null,
    items       bigint         not null check (items >= 0),
    part        numeric(18, 2),
    amount      numeric(18, 2),
    middle      numeric(18, 2),
    primary key (measure, day, district)
);
create table housing.measured_at (
    measure     text           not null,
    day         date           not null,
    counted_at  timestamptz    not null,
    primary key (measure, day)
);
-- Bills of some months without reading all.
create index if not exists bill_by_period on money.bill (period);
