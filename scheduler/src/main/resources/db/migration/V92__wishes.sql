-- What people would like, or would like not, to work: weighed when a rota is filled, never enforced.

create table wish (
  id         bigint generated always as identity primary key,
  desk_id    bigint   not null,
  advisor_id bigint   not null,
  wanted     boolean  not null,
  on_date    date,
  weekday    smallint check (weekday between 1 and 7),      -- 1 is Monday
  local_from time     not null,
  local_to   time     not null,               -- at or before local_from: on the day after
  role       text,                                          -- null: any
  weight     smallint not null check (weight between 1 and 10),
  check ((on_date is null) <> (weekday is null)),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, role) references role (desk_id, code)
);

create index wish_of on wish (desk_id, advisor_id);
