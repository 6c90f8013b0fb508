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
  act         text        check (act in ('LOG_IN', 'LOG_OUT', 'TAKE_COVER')),
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
  check (num_nulls(act, act_role, act_seat, act_handoff) in (0, 4))
);

-- What a person's pages show.
create index prompt_open on prompt (desk_id, advisor_id, id) where settled_at is null and seen_at is null;
create index prompt_by_age on prompt (greatest(told_at, good_until));
