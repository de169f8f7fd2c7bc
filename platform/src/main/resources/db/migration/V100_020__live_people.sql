create schema if not exists housing;

-- One application or one lease a person, as applicant or co-applicant: the primary key says so.
create table housing.live_person (
    person_id uuid primary key,
    case_id uuid not null,
    since timestamptz not null
);
create index live_person_of_case on housing.live_person (case_id);
