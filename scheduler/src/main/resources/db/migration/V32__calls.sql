-- Conversations with customers. A call without ended_at is going on now.

create table call (
  id          bigint generated always as identity primary key,
  desk_id     bigint      not null,
  advisor_id  bigint      not null,
  callback_id bigint,                                       -- null: not from a booking
  started_at  timestamptz not null,
  ended_at    timestamptz check (ended_at >= started_at),
  overrun_at  timestamptz check (overrun_at > started_at),  -- when it became too long (C2); null: it did not
  unique (desk_id, id),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, callback_id) references callback (desk_id, id)
);

-- C1, whatever the code believes: nobody talks to two customers at once, and nobody is called twice at once.
create unique index one_running_call_per_advisor on call (advisor_id) where ended_at is null;
create unique index one_running_call_per_callback on call (callback_id) where ended_at is null;

create index call_running on call (desk_id, started_at) where ended_at is null;

-- Finds the next overrun of all desks in one step.
create index call_not_yet_overrun on call (started_at) where ended_at is null and overrun_at is null;
