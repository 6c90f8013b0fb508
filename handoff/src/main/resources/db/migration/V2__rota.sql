-- The published rota. A revision never changes: a shift is in revision r when
-- added_in <= r and (removed_in is null or removed_in > r), so any revision can be read again.

create table rota_revision (
  desk_id      bigint      not null references desk,
  number       integer     not null check (number > 0),
  published_at timestamptz not null,
  published_by bigint,                                      -- null: a program or the sample desk
  why          text        not null default '' check (length(why) <= 500),  -- in the words of who made it
  primary key (desk_id, number),
  foreign key (desk_id, published_by) references advisor (desk_id, id)
);

create table shift (
  id          bigint generated always as identity primary key,
  desk_id     bigint      not null,
  role        text        not null,
  seat        smallint    not null check (seat > 0),
  advisor_id  bigint      not null,
  local_start timestamp   not null,                         -- as planned, desk wall time (T3)
  local_end   timestamp   not null,
  starts_at   timestamptz not null,                         -- what that is, [starts_at, ends_at)
  ends_at     timestamptz not null check (starts_at < ends_at),
  added_in    integer     not null,
  removed_in  integer     check (removed_in > added_in),
  foreign key (desk_id, role) references role (desk_id, code),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, added_in) references rota_revision (desk_id, number),
  foreign key (desk_id, removed_in) references rota_revision (desk_id, number),
  -- R2, whatever the code believes:
  constraint one_advisor_planned_per_seat exclude using gist
    (desk_id with =, role with =, seat with =, tstzrange(starts_at, ends_at) with &&) where (removed_in is null),
  constraint one_seat_planned_per_advisor exclude using gist
    (advisor_id with =, tstzrange(starts_at, ends_at) with &&) where (removed_in is null)
);

create index shift_current on shift (desk_id, ends_at) where removed_in is null;

-- Calendars and one's own rota read what was taken out of the rota too.
create index shift_of_any_revision on shift (desk_id, ends_at);

-- What came and went with a revision is counted for the list of revisions, and compared.
create index shift_by_revision_added on shift (desk_id, added_in);
create index shift_by_revision_removed on shift (desk_id, removed_in) where removed_in is not null;
