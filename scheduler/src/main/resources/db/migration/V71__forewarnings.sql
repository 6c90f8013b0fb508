-- At 15 minutes a call is forewarned of, once: whom an overrun would hurt (C2).

alter table call add forewarned_at timestamptz check (forewarned_at > started_at);

create index call_not_forewarned on call (started_at) where ended_at is null and forewarned_at is null;
