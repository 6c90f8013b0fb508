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

-- Customers to be called. Who books locks the slot's row, so places are counted right; and the index
-- below refuses a second booking of a place whatever the code believes (S4). Who chose no slot is called
-- in the order received, and is promised a call by an instant (S7); somebody whose slot went by uncalled
-- goes to the head of that order (C3), and the row keeps its slot, to say which it was.
create table callback (
  id             bigint generated always as identity primary key,
  desk_id        bigint      not null,
  state          text        not null check
                 (state in ('WAITING', 'BOOKED', 'STARTED', 'DONE', 'CANCELLED', 'MISSED')),
  slot_start     timestamptz,                                -- null: called in the order received (S7)
  lane           smallint    check (lane > 0),               -- which of the slot's places
  promised_by    timestamptz,                                -- who chose no slot is called by then (S7)
  missed_at      timestamptz,                                -- the end of the slot that went by uncalled (C3)
  phone          text        not null check (phone ~ '^\+[1-9][0-9]{3,17}$'),  -- E.164
  region         text        not null,                       -- ISO 3166, or 001: of no country
  international  boolean     not null,                       -- the number is; by the desk's regions (P2)
  number_zones   text[]      not null,                       -- may be none: the number does not tell (S6)
  customer_name  text        not null check (length(customer_name) between 1 and 80),
  stated_zone    text,                                       -- beats the number's (S6)
  stated_country text        check (stated_country ~ '^[A-Z]{2}$'),
  reason         text        check (length(reason) <= 500),
  booked_at      timestamptz not null,
  booked_by      text        not null,
  held_sha256    bytea       check (length(held_sha256) = 32),  -- which hold became it: a digest opens nothing (S8)
  changes        integer     not null default 0 check (changes >= 0),  -- the SEQUENCE of its calendar entry
  unique (desk_id, id),
  foreign key (desk_id, slot_start) references slot (desk_id, starts_at),
  constraint lane_of_a_slot check ((slot_start is null) = (lane is null)),
  constraint booked_in_a_slot check (state not in ('BOOKED', 'MISSED') or slot_start is not null),
  constraint missed_at_an_instant check (state <> 'MISSED' or missed_at is not null),
  constraint waiting_with_a_promise check (state <> 'WAITING' or promised_by is not null)
);

-- A cancelled or finished callback keeps its row and frees its place.
create unique index one_booking_per_lane on callback (desk_id, slot_start, lane)
  where state in ('BOOKED', 'STARTED');

create index callback_by_slot on callback (desk_id, slot_start, id);

-- A form sent twice books once.
create unique index callback_by_hold on callback (held_sha256) where held_sha256 is not null;

-- The order in which those without a slot are called.
create index callback_in_order on callback (desk_id, missed_at, booked_at, id)
  where state in ('WAITING', 'MISSED');

-- Finds the next slot of all desks that begins or is over (C1, C3).
create index callback_booked on callback (slot_start, id) where state = 'BOOKED';

-- A place of a slot kept for somebody who fills in the booking form (S4, S8). It counts as taken until held_until for
-- everybody but the holder. Who makes, uses or ends a hold has locked the slot's row, as for bookings. Whose it is
-- cannot be read back: a digest of what only the holder's pages carry, and keyed digests of the number and the
-- network address, kept to count how many places one of them holds.
create table place_hold (
  secret_sha256 bytea       primary key check (length(secret_sha256) = 32),   -- so one session holds one place
  desk_id       bigint      not null,
  slot_start    timestamptz not null,
  lane          smallint    not null check (lane > 0),
  address_tag   text        not null,
  number_tag    text        not null,
  held_until    timestamptz not null,
  constraint one_hold_per_lane unique (desk_id, slot_start, lane),
  foreign key (desk_id, slot_start) references slot (desk_id, starts_at)
);

create index place_hold_by_end on place_hold (held_until);
create index place_hold_by_address on place_hold (desk_id, address_tag);
create index place_hold_by_number on place_hold (desk_id, number_tag);

-- Customers who did not answer, or were left a message, are called again (C5): how often that was tried, and before
-- when not to try again.
create table next_try (
  callback_id bigint      primary key,
  desk_id     bigint      not null,
  tries       smallint    not null check (tries > 0),
  not_before  timestamptz not null,
  foreign key (desk_id, callback_id) references callback (desk_id, id)
);

create index next_try_by_desk on next_try (desk_id, callback_id);
