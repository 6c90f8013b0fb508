-- What people are told (H4). A person is told a key once, however often and from however many nodes it is asked
-- for. Rows of one desk are inserted under the lock of its ledger's head, so ids become visible in their order: a
-- screen that has seen one has missed none before it.
create table prompt (
  id          bigint generated always as identity primary key,
  desk_id     bigint      not null references desk,
  advisor_id  bigint,                                       -- null: the desk's own room
  key         text        not null check (length(key) between 1 and 200),
  concern     text        check (concern in ('OWN_HANDOFF', 'ASKED', 'LEAD')),
  title       text        not null,
  text        text        not null,
  act         text,                                         -- done about a seat; else a page that it leads to
  act_role    text,
  act_seat    smallint,
  act_handoff timestamptz,
  told_at     timestamptz not null,
  good_until  timestamptz not null,                         -- from then on neither sent nor shown
  settled_at  timestamptz,                                  -- overtaken: neither sent nor shown
  seen_at     timestamptz,                                  -- put away by the person
  used_at     timestamptz,                                  -- its link was used, once
  constraint told_once unique nulls not distinct (desk_id, advisor_id, key),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  check ((advisor_id is null) = (concern is null)),
  constraint act_or_page check (
    case when act in ('LOG_IN', 'LOG_OUT', 'TAKE_COVER') then num_nulls(act_role, act_seat, act_handoff) = 0
         else num_nonnulls(act_role, act_seat, act_handoff) = 0 end)
);

-- What a person's pages show.
create index prompt_open on prompt (desk_id, advisor_id, id) where settled_at is null and seen_at is null;
create index prompt_by_age on prompt (greatest(told_at, good_until));

-- What is taken back is looked for among a desk's prompts that still count, not in a month of them.
create index prompt_still_good on prompt (desk_id, good_until) where settled_at is null;

-- How people want to be told (H4). No row: on Baton's pages only, quiet from 22:00 to 07:00.
create table prompt_settings (
  advisor_id   bigint  primary key,
  desk_id      bigint  not null,
  webhook_url  text    check (length(webhook_url) between 1 and 1000),  -- a secret: whoever has it can write there
  webhook_on   boolean not null,
  mail_address text    check (length(mail_address) between 3 and 254),
  mail_on      boolean not null,
  browser_on   boolean not null,                            -- the browser's own notification
  sound_on     boolean not null,
  quiet_from   time,                                        -- in the desk's zone, [quiet_from, quiet_to)
  quiet_to     time,
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  check (webhook_url is not null or not webhook_on),
  check (mail_address is not null or not mail_on),
  check ((quiet_from is null) = (quiet_to is null)),
  check (quiet_from <> quiet_to)
);

-- Where a desk is told as a whole, and where its seat changes go.
create table prompt_channels (
  desk_id         bigint primary key references desk,
  room_url        text   check (length(room_url) between 1 and 1000),
  seat_hook_url   text   check (length(seat_hook_url) between 1 and 1000),
  seat_hook_key   bytea  check (length(seat_hook_key) = 32),  -- kept whole: every body is signed with it
  check (seat_hook_url is null or seat_hook_key is not null)
);

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

-- What links in prompts are signed with; made by the first node that comes, kept for good. With another key, links
-- already sent would be refused.
create table link_key (
  only_row boolean primary key default true check (only_row),
  key      bytea   not null check (length(key) = 32)
);

revoke update, delete, truncate on link_key from ${appRole};
