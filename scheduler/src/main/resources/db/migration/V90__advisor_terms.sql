-- What each advisor's shifts keep to (R1). No row, or null in it: no limit. No availability: always.

create table advisor_limits (
  desk_id            bigint not null,
  advisor_id         bigint primary key,
  least_week_minutes integer  check (least_week_minutes between 0 and 10080),
  most_week_minutes  integer  check (most_week_minutes between 0 and 10080),
  most_days          smallint check (most_days between 1 and 31),
  least_rest_minutes integer  check (least_rest_minutes between 0 and 2880),
  least_days_off     smallint check (least_days_off between 1 and 14),
  most_weekends      smallint check (most_weekends between 0 and 4),
  first_day          date,                                  -- of the desk, both included
  last_day           date,
  check (least_week_minutes <= most_week_minutes),
  check (first_day <= last_day),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);

create index advisor_limits_of on advisor_limits (desk_id);

create table advisor_availability (
  desk_id    bigint   not null,
  advisor_id bigint   not null,
  weekday    smallint not null check (weekday between 1 and 7),   -- 1 is Monday
  local_from time     not null,
  local_to   time     not null,               -- at or before local_from: on the day after
  primary key (advisor_id, weekday, local_from),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);

create index advisor_availability_of on advisor_availability (desk_id);
