-- Callback slots (S1, S2). A row stays once it is there: a slot that lost its seats keeps its bookings
-- and has capacity 0 (S9).

create table slot (
  desk_id       bigint      not null references desk,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null check (starts_at < ends_at),
  capacity      smallint    not null check (capacity >= 0),  -- LIVE_CALL seats staffed through it
  rota_revision integer     not null,                        -- the published rota that gave it this capacity
  primary key (desk_id, starts_at)
);

-- How far each desk's slots are created. Correcting slots locks this row first, so that publishing and
-- the daily creation queue up and the later one always sees the newest published rota.
create table slot_horizon (
  desk_id       bigint      primary key references desk,
  created_until timestamptz not null
);
