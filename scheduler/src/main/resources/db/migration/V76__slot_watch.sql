-- What was done for a booked call whose slot has begun and that nobody has started: once each, however often and from
-- however many nodes it is looked at (C1, C3). A callback that is moved is watched anew in its new slot.

create table slot_watch (
  callback_id bigint      not null,
  slot_start  timestamptz not null,
  desk_id     bigint      not null,
  late_at     timestamptz,                                  -- two minutes into the slot; null: not late yet
  offered_at  timestamptz,                                  -- others were asked to pick it up; null: not
  primary key (callback_id, slot_start),
  foreign key (desk_id, callback_id) references callback (desk_id, id)
);

create index callback_booked on callback (slot_start, id) where state = 'BOOKED';
