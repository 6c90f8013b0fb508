-- Who holds which seat, who stands by for it, and who stands in. A hold without released_at is held now.

create table seat_hold (
  id          bigint generated always as identity primary key,
  desk_id     bigint      not null,
  role        text        not null,
  seat        smallint    not null check (seat > 0),
  advisor_id  bigint      not null,
  held_from   timestamptz not null,
  released_at timestamptz check (released_at >= held_from),
  foreign key (desk_id, role) references role (desk_id, code),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  -- H2: at any instant at most one holder of a seat, and at most one seat of an advisor.
  constraint one_holder_per_seat exclude using gist
    (desk_id with =, role with =, seat with =, tstzrange(held_from, released_at) with &&),
  constraint one_seat_per_holder exclude using gist
    (advisor_id with =, tstzrange(held_from, released_at) with &&)
);

create unique index one_open_hold_per_seat on seat_hold (desk_id, role, seat) where released_at is null;
create unique index one_open_hold_per_advisor on seat_hold (advisor_id) where released_at is null;

-- Since when a seat is empty.
create index seat_hold_last_released on seat_hold (desk_id, role, seat, released_at);

create table stand_by (
  desk_id    bigint      not null,
  role       text        not null,
  seat       smallint    not null check (seat > 0),
  advisor_id bigint      not null,
  since      timestamptz not null,
  constraint one_stand_by_per_seat primary key (desk_id, role, seat),
  constraint one_stand_by_per_advisor unique (advisor_id),
  foreign key (desk_id, role) references role (desk_id, code),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);

-- Who stands in for somebody who is late or missing (H6). A cover entitles its advisor to the seat for
-- its time, as a shift would, without being one: the rota stays as it was published.
create table cover (
  id         bigint generated always as identity primary key,
  desk_id    bigint      not null,
  role       text        not null,
  seat       smallint    not null check (seat > 0),
  advisor_id bigint      not null,
  instead_id bigint      not null,                          -- who is planned on the seat
  starts_at  timestamptz not null,
  ends_at    timestamptz not null check (starts_at <= ends_at), -- equal: another was named before it began
  foreign key (desk_id, role) references role (desk_id, code),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, instead_id) references advisor (desk_id, id),
  -- The first to accept wins, and nobody covers two seats at once.
  constraint one_cover_per_seat exclude using gist
    (desk_id with =, role with =, seat with =, tstzrange(starts_at, ends_at) with &&),
  constraint one_seat_per_cover exclude using gist
    (advisor_id with =, tstzrange(starts_at, ends_at) with &&)
);

create index cover_by_end on cover (desk_id, ends_at);
