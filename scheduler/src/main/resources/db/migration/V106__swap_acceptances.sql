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
