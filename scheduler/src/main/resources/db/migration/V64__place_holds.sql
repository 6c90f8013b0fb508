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
