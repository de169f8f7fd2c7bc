-- The figures above the work list: counted each minute, with the time they were counted.
create table casework.work_figure (
    district text primary key,
    open bigint not null,
    due_soon bigint not null,
    late bigint not null,
    stopped bigint not null,
    closed_this_month bigint not null,
    as_of timestamptz not null
);
