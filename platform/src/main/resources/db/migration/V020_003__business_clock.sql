-- Demo mode only: how far business time stands from real time, so that it survives a restart.
create table identity.business_clock (
    one boolean primary key default true check (one),
    shift_ms bigint not null
);
