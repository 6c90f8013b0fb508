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
