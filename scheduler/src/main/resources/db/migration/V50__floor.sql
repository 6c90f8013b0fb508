-- Whose page was heard from when (H11). Only pages make a row: somebody whose telephone system logs them in
-- has none, and is never called unreachable.
create table presence (
  desk_id           bigint      not null,
  advisor_id        bigint      primary key,
  last_heard        timestamptz not null,
  unreachable_since timestamptz,                            -- null: not called unreachable
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);

-- Who could get lost: holds a seat, is not called unreachable while holding it, and was heard since taking it,
-- or since standing by for it (a page that closes between the two must not go unnoticed). One stands by at most
-- four hours ahead (desk.stand_by_minutes), and relieves early by at most two: older entries were for another hold.
create view may_get_lost as
  select h.desk_id, h.advisor_id, h.role, h.seat, h.held_from, p.last_heard
    from seat_hold h
    join presence p on p.advisor_id = h.advisor_id
   where h.released_at is null
     and (p.unreachable_since is null or p.unreachable_since < h.held_from)
     and (p.last_heard >= h.held_from
          or exists (select from ledger_entry e
                      where e.desk_id = h.desk_id and e.kind = 'STOOD_BY' and e.advisor_id = h.advisor_id
                        and e.role = h.role and e.seat = h.seat
                        and e.at >= h.held_from - interval '6 hours' and e.at <= p.last_heard));

-- Who is called unreachable and is it no more: heard again, or the seat it was about is held by them no more
-- (role and seat are null then).
create view unreachable_no_more as
  select p.desk_id, p.advisor_id, p.unreachable_since, h.role, h.seat
    from presence p
    left join seat_hold h
      on h.advisor_id = p.advisor_id and h.released_at is null and h.held_from <= p.unreachable_since
   where p.unreachable_since is not null
     and (h.id is null or p.last_heard >= p.unreachable_since);

-- What the outgoing advisor leaves for the replacement, and who of them has read it (H5). One note a
-- hold, written anew until the seat is handed over. Not in the ledger: a note may name a customer, and
-- the ledger is for ever.
create table seat_note (
  id         bigint generated always as identity primary key,
  desk_id    bigint      not null,
  role       text        not null,
  seat       smallint    not null,
  author_id  bigint      not null,
  hold_id    bigint      not null references seat_hold,
  text       text        not null check (length(text) between 1 and 2000),
  written_at timestamptz not null,
  constraint one_note_per_hold unique (hold_id),
  foreign key (desk_id, author_id) references advisor (desk_id, id)
);

create index seat_note_newest on seat_note (desk_id, role, seat, written_at);

create table note_read (
  note_id   bigint      not null references seat_note on delete cascade,
  reader_id bigint      not null references advisor,
  read_at   timestamptz not null,
  primary key (note_id, reader_id)
);

-- What a desk's own ticket system says of the queue of a soft role: the last report counts.
create table queue (
  desk_id   bigint      not null,
  role      text        not null,
  waiting   integer     not null check (waiting between 0 and 100000),
  promised  integer     not null check (promised between 0 and 100000),
  oldest_at timestamptz,                                    -- since when the oldest waits
  as_of     timestamptz not null,
  primary key (desk_id, role),
  foreign key (desk_id, role) references role (desk_id, code),
  check ((waiting = 0) = (oldest_at is null))
);

-- When a queue was known to be empty, [began, known_until): who left a seat then was free to go (H10), however
-- the queue grew later. A report is believed for half an hour, or until the next.
create table queue_empty (
  desk_id     bigint      not null,
  role        text        not null,
  began       timestamptz not null,
  known_until timestamptz not null check (known_until >= began),
  primary key (desk_id, role, began),
  foreign key (desk_id, role) references role (desk_id, code)
);

-- The digest of each desk's chain as it stood when a day of the desk ended (H13): what is printed and
-- told to the leads, to be kept elsewhere. Kept here too, so that each day is printed once.
create table ledger_digest (
  desk_id     bigint      not null references desk,
  day         date        not null,                         -- the desk's day that ended
  number      bigint      not null check (number > 0),      -- of the last entry of that day
  sha256      bytea       not null check (length(sha256) = 32),
  recorded_at timestamptz not null,
  primary key (desk_id, day)
);

-- Like the ledger's entries, a digest is never changed by the service.
revoke update, delete, truncate on ledger_digest from ${appRole};
