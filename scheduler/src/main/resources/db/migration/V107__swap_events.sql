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
