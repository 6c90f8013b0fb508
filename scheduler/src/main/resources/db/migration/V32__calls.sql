-- Conversations with customers. A call without ended_at is going on now; after it its advisor is in wrap-up until
-- the outcome is saved (C5), and the call is open until then.
create table call (
  id            bigint generated always as identity primary key,
  desk_id       bigint      not null,
  advisor_id    bigint      not null,
  callback_id   bigint,                                     -- null: not from a booking
  started_at    timestamptz not null,
  ended_at      timestamptz check (ended_at >= started_at),
  ended_as      text        check (ended_as in ('HUNG_UP', 'OBJECTED', 'BAD_TIME')),  -- where the advisor said so
  overrun_at    timestamptz check (overrun_at > started_at),  -- when it became too long (C2); null: it did not
  wrapped_at    timestamptz check (wrapped_at >= ended_at),
  forewarned_at timestamptz check (forewarned_at > started_at),  -- once, of whom an overrun would hurt (C2)
  unique (desk_id, id),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, callback_id) references callback (desk_id, id),
  constraint wrapped_after_its_end check (wrapped_at is null or ended_at is not null)
);

-- C1 and C5, whatever the code believes: nobody has two calls open, and nobody is called twice at once.
create unique index one_open_call_per_advisor on call (advisor_id) where wrapped_at is null;
create unique index one_open_call_per_callback on call (callback_id) where wrapped_at is null;

create index call_open on call (desk_id, started_at) where wrapped_at is null;

-- Find the next forewarning and the next overrun of all desks in one step.
create index call_not_forewarned on call (started_at) where ended_at is null and forewarned_at is null;
create index call_not_yet_overrun on call (started_at) where ended_at is null and overrun_at is null;

-- A call that goes on with another advisor (C1): who had it before, and until when.
create table call_transfer (
  desk_id bigint      not null,
  call_id bigint      not null,
  at      timestamptz not null,
  from_id bigint      not null,
  to_id   bigint      not null check (to_id <> from_id),
  primary key (call_id, at),
  foreign key (desk_id, call_id) references call (desk_id, id),
  foreign key (desk_id, from_id) references advisor (desk_id, id),
  foreign key (desk_id, to_id) references advisor (desk_id, id)
);

-- What came of a call (C5). Written once, with the end of the wrap-up.
create table call_outcome (
  call_id            bigint primary key,
  desk_id            bigint not null,
  result             text   not null check (result in
                       ('REACHED', 'NO_ANSWER', 'LEFT_MESSAGE', 'HUNG_UP', 'OBJECTED', 'BAD_TIME')),
  disposition        text   not null check (length(disposition) between 1 and 80),
  notes              text   check (length(notes) <= 4000),
  customer_name      text   check (length(customer_name) <= 80),
  customer_email     text   check (length(customer_email) <= 254),
  customer_reference text   check (length(customer_reference) <= 80),
  foreign key (desk_id, call_id) references call (desk_id, id)
);

-- The dispositions that a desk uses most are suggested.
create index call_outcome_lately on call_outcome (desk_id, call_id);

-- E-mails that are owed to customers after a call: an apology (C6), or what could not be said on a call that may be
-- recorded, or came at a bad time (C4).
create table follow_up (
  id      bigint generated always as identity primary key,
  desk_id bigint      not null,
  call_id bigint      not null unique,
  kind    text        not null check (kind in ('APOLOGY', 'EMAIL')),
  at      timestamptz not null,
  done_at timestamptz check (done_at >= at),
  done_by bigint,
  foreign key (desk_id, call_id) references call (desk_id, id),
  foreign key (desk_id, done_by) references advisor (desk_id, id),
  check ((done_at is null) = (done_by is null))
);

create index follow_up_open on follow_up (desk_id, id) where done_at is null;

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
