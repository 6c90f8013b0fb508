-- A customer who chose no slot is called in the order received, and is promised a call by an instant (S7).
-- Somebody whose slot went by uncalled goes to the head of that order (C3); the row keeps its slot, to say which
-- it was.

alter table callback
  alter slot_start drop not null,
  alter lane drop not null,
  add promised_by timestamptz,
  add missed_at timestamptz,                                -- the end of the slot that went by uncalled
  drop constraint callback_state_check,
  add constraint callback_state_check
    check (state in ('WAITING', 'BOOKED', 'STARTED', 'DONE', 'CANCELLED', 'MISSED')),
  add constraint lane_of_a_slot check ((slot_start is null) = (lane is null)),
  add constraint booked_in_a_slot check (state not in ('BOOKED', 'MISSED') or slot_start is not null),
  add constraint missed_at_an_instant check (state <> 'MISSED' or missed_at is not null),
  add constraint waiting_with_a_promise check (state <> 'WAITING' or promised_by is not null);

-- The order in which those without a slot are called.
create index callback_in_order on callback (desk_id, missed_at, booked_at, id)
  where state in ('WAITING', 'MISSED');
