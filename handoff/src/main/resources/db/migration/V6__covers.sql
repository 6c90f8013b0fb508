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
