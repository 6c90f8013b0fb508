-- After a call its advisor is in wrap-up until the outcome is saved (C5). A call is open until then.

alter table call
  add wrapped_at timestamptz check (wrapped_at >= ended_at),
  add ended_as text check (ended_as in ('HUNG_UP', 'OBJECTED', 'BAD_TIME')),  -- how, where the advisor said so
  add constraint wrapped_after_its_end check (wrapped_at is null or ended_at is not null);

-- Before this, a call was over when it ended.
update call set wrapped_at = ended_at where ended_at is not null;

-- C1 and C5, whatever the code believes: nobody has two calls open, and nobody is called twice at once.
drop index one_running_call_per_advisor;
drop index one_running_call_per_callback;
create unique index one_open_call_per_advisor on call (advisor_id) where wrapped_at is null;
create unique index one_open_call_per_callback on call (callback_id) where wrapped_at is null;

drop index call_running;
create index call_open on call (desk_id, started_at) where wrapped_at is null;
