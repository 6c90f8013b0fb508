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
