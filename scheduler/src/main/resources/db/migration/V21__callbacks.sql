-- Customers' bookings of slots. Who books locks the slot's row, so places are counted right; and the
-- index below refuses a second booking of a place whatever the code believes (S4).

create table callback (
  id             bigint generated always as identity primary key,
  desk_id        bigint      not null,
  slot_start     timestamptz not null,
  lane           smallint    not null check (lane > 0),      -- which of the slot's places
  state          text        not null check (state in ('BOOKED', 'STARTED', 'DONE', 'CANCELLED', 'MISSED')),
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
  unique (desk_id, id),
  foreign key (desk_id, slot_start) references slot (desk_id, starts_at)
);

-- A cancelled or finished callback keeps its row and frees its place.
create unique index one_booking_per_lane on callback (desk_id, slot_start, lane)
  where state in ('BOOKED', 'STARTED');

create index callback_by_slot on callback (desk_id, slot_start, id);
