-- What has been done about a planned handoff: told at so many minutes, late, leads alerted, cover asked
-- for, called off (H4, H6). The handoffs themselves are derived from the published rota; a row here
-- names one by what it was when the step was taken, so a changed rota leaves it behind and it shows.

create table handoff_step (
  desk_id       bigint      not null references desk,
  role          text        not null,
  seat          smallint    not null,
  at            timestamptz not null,                       -- of the handoff
  outgoing_id   bigint,                                     -- null: the seat opens
  incoming_id   bigint,                                     -- null: the seat closes
  step          text        not null,
  minutes       smallint    not null,                       -- of a TOLD: before the handoff; else 0
  taken_at      timestamptz not null,
  rota_revision integer     not null,
  check (outgoing_id is not null or incoming_id is not null),
  constraint handoff_step_is_taken_once
    unique nulls not distinct (desk_id, role, seat, at, outgoing_id, incoming_id, step, minutes),
  foreign key (desk_id, outgoing_id) references advisor (desk_id, id),
  foreign key (desk_id, incoming_id) references advisor (desk_id, id)
);

-- When a desk's handoffs have to be looked at next, so that finding the desks with something due costs
-- the same however many desks there are. Written by whoever publishes and whoever looks.
create table handoff_due (
  desk_id bigint      primary key references desk,
  due_at  timestamptz not null
);

create index handoff_due_first on handoff_due (due_at);
