-- The draft: the rota as it shall be, until somebody publishes it. It may be wrong while it is being
-- made, so nothing here forbids an overlap; publishing does.

create table draft_shift (
  id          bigint generated always as identity primary key,
  desk_id     bigint    not null,
  role        text      not null,
  seat        smallint  not null check (seat > 0),
  advisor_id  bigint    not null,
  local_start timestamp not null,                           -- desk wall time (T3)
  local_end   timestamp not null,
  foreign key (desk_id, role) references role (desk_id, code),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  -- Adding the same shift again is the same shift, so a repeated request does no harm.
  constraint drafted_once unique (desk_id, role, seat, advisor_id, local_start, local_end)
);
