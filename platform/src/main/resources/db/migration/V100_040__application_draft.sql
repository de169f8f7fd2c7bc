-- One application at a time (null only while it is being opened) is filled in by an applicant; the revision tells a second window that it is behind.
create table housing.application_draft (
    applicant  uuid        primary key,
    case_id    uuid        unique,
    revision   int         not null check (revision >= 1),
    saved_at   timestamptz not null
);

-- What invited family members answered, in the portal, at the counter, or through their guardian.
create table housing.family_answer (
    case_id     uuid        not null,
    person_id   uuid        not null,
    answer      text        not null check (answer in ('AGREED', 'DECLINED')),
    how         text        not null check (how in ('LOGIN', 'COUNTER', 'GUARDIAN')),
    answered_at timestamptz not null,
    answered_by uuid        not null,
    recorded    bigint      generated always as identity primary key
);
create index family_answer_of_case on housing.family_answer (case_id, person_id);
