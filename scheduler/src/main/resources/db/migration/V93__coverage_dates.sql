-- Dates on which other cover is asked for than in a usual week: a busy season, a single day (R1).

create table coverage_dates (
  id        bigint generated always as identity primary key,
  desk_id   bigint not null references desk,
  name      text   not null check (length(name) between 1 and 80),
  first_day date   not null,                                -- of the desk, both included
  last_day  date   not null check (first_day <= last_day),
  unique (desk_id, id)
);
