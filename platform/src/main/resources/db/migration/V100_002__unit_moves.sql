-- The moves of a unit as the program lists them; the program adds what a later version allows.
insert into housing.allowed_unit_move (from_state, to_state) values
    ('NEW', 'PLANNED'), ('NEW', 'AVAILABLE'), ('NEW', 'MAINTENANCE'),
    ('PLANNED', 'AVAILABLE'), ('PLANNED', 'REPURPOSED'),
    ('AVAILABLE', 'RESERVED'), ('AVAILABLE', 'REPURPOSED'),
    ('RESERVED', 'RESERVED'), ('RESERVED', 'AVAILABLE'), ('RESERVED', 'LEASED'),
    ('LEASED', 'VACATING'), ('VACATING', 'MAINTENANCE'),
    ('MAINTENANCE', 'AVAILABLE'), ('MAINTENANCE', 'REPURPOSED')
on conflict do nothing;
