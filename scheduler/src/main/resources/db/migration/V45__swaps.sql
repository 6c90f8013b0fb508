-- Offers of published shifts, all or a part of one, to a person or to everybody who can work it. An offer names its
-- shift as publishing does, by seat, advisor and start, so that it is still the same one when its end was moved; what
-- of the shift is handed on is kept as planned, in the desk's wall time (T3).
create table swap (
  id            bigint generated always as identity primary key,
  desk_id       bigint      not null,
  advisor_id    bigint      not null,                       -- whose shift it is
  role          text        not null,
  seat          smallint    not null check (seat > 0),
  shift_start   timestamp   not null,
  shift_end     timestamp   not null,
  part_from     timestamp   not null,                       -- what of it is handed on
  part_to       timestamp   not null,
  asked_of      bigint,                                     -- null: everybody with the skill
  return_role   text,                                       -- a shift of asked_of that comes back for it
  return_seat   smallint    check (return_seat > 0),
  return_start  timestamp,
  return_end    timestamp,
  note          text        not null check (length(note) <= 280),
  state         text        not null check (state in
                ('OPEN', 'ACCEPTED', 'DONE', 'UNDONE', 'DECLINED', 'REFUSED', 'WITHDRAWN')),
  ends_by       timestamptz not null,                       -- when the first of what changes hands begins
  offered_at    timestamptz not null,
  done_in       integer,                                    -- the revision that did it
  undo_asked_by bigint,                                     -- one of the two, where both have to agree
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, asked_of) references advisor (desk_id, id),
  foreign key (desk_id, undo_asked_by) references advisor (desk_id, id),
  foreign key (desk_id, role) references role (desk_id, code),
  foreign key (desk_id, return_role) references role (desk_id, code),
  -- Later in the same transaction: the swap is done before its revision is, so that it does not follow its own.
  foreign key (desk_id, done_in) references rota_revision (desk_id, number) deferrable initially deferred,
  unique (desk_id, id),
  check (shift_start <= part_from and part_from < part_to and part_to <= shift_end),
  check (asked_of <> advisor_id),
  check (num_nulls(return_role, return_seat, return_start, return_end) in (0, 4)),
  check (return_role is null or asked_of is not null),
  check ((done_in is not null) = (state in ('DONE', 'UNDONE'))),
  -- What somebody works at one time is offered once, so that nobody accepts what another has.
  constraint offered_once exclude using gist
    (advisor_id with =, tsrange(part_from, part_to) with &&) where (state in ('OPEN', 'ACCEPTED'))
);

create index swap_of_desk on swap (desk_id, id);
create index swap_open on swap (desk_id, ends_by) where state in ('OPEN', 'ACCEPTED');

-- Who takes an offered shift: of any number who accept at once, one.
create table swap_acceptance (
  swap_id    bigint not null,
  desk_id    bigint not null,
  advisor_id bigint not null,
  warnings   text[] not null,                               -- what the checks said, for who approves
  constraint accepted_once primary key (swap_id),
  foreign key (desk_id, swap_id) references swap (desk_id, id),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);

-- What happened to a swap, and who really did it: a lead can offer and accept for others.
create table swap_event (
  id          bigint generated always as identity primary key,
  desk_id     bigint      not null,
  swap_id     bigint      not null,
  kind        text        not null,
  at          timestamptz not null,
  by_name     text        not null,                         -- empty: Baton itself, since the rota changed
  for_advisor bigint,                                       -- for whom, where that is somebody else
  words       text        not null check (length(words) <= 500),
  foreign key (desk_id, swap_id) references swap (desk_id, id),
  foreign key (desk_id, for_advisor) references advisor (desk_id, id)
);

create index swap_event_of_swap on swap_event (swap_id, id);

revoke update, delete, truncate on swap_event from ${appRole};
