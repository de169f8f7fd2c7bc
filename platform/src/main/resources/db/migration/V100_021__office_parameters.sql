-- Values that the office puts in force itself: a calendar of the coming year, a yearly notice, an open point.
create table casework.office_parameter (
    entry bigint generated always as identity primary key,
    id text not null,
    value jsonb not null,
    unit text not null,
    since date not null,
    cites text not null,
    entered_at timestamptz not null,
    entered_by uuid not null
);
create trigger office_parameter_is_append_only before update or delete on casework.office_parameter
    for each row execute function casework.refuse_change();
