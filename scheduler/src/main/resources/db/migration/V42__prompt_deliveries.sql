-- The outbox: what is still to be sent outside, committed with what it is about. Rows of one lane are sent strictly
-- in the order of their ids, one at a time; lanes know nothing of each other.

create table prompt_delivery (
  id           bigint generated always as identity primary key,
  desk_id      bigint      not null references desk,
  lane         text        not null,                        -- webhook/12, mail/12, room/3 or seat-hook/3
  channel      text        not null check (channel in ('webhook', 'mail', 'room', 'seat-hook')),
  prompt_id    bigint      references prompt on delete cascade,
  body         text,                                        -- a seat change as JSON, signed when it is sent
  state        text        not null default 'waiting'
                           check (state in ('waiting', 'sent', 'dropped', 'dead', 'dismissed')),
  in_flight    boolean     not null default false,          -- a node has it until due_at
  due_at       timestamptz not null,                        -- the next try; in flight: the end of the lease
  useless_from timestamptz,                                 -- dropped from then on; null: never
  tries        integer     not null default 0,
  problem      text,                                        -- why the last try failed, or why it was dropped
  ended_at     timestamptz,
  constraint delivered_once unique (prompt_id, channel),
  check ((channel = 'seat-hook') = (body is not null)),
  check ((channel = 'seat-hook') = (prompt_id is null)),
  check ((state = 'waiting') = (ended_at is null)),
  check (not in_flight or state = 'waiting')
);

-- The heads of all lanes, of all desks, in one step.
create index prompt_delivery_waiting on prompt_delivery (lane, id) include (due_at, useless_from, in_flight)
  where state = 'waiting';
create index prompt_delivery_dead on prompt_delivery (desk_id, id) where state = 'dead';
create index prompt_delivery_by_age on prompt_delivery (ended_at);
