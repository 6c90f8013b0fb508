-- Dates on which other cover is asked for than in a usual week: a busy season, a single day (R1).
create table coverage_dates (
  id        bigint generated always as identity primary key,
  desk_id   bigint not null references desk,
  name      text   not null check (length(name) between 1 and 80),
  first_day date   not null,                                -- of the desk, both included
  last_day  date   not null check (first_day <= last_day),
  unique (desk_id, id)
);

-- How many people are asked for in a role, by the day and the time of day, in steps of 20 minutes (R1).
-- Minutes of the desk's wall clock, [from, to); 1440 is the end of the day. 0 people is said only where it
-- differs from what would be asked otherwise: on holidays and on dates of their own.
create table coverage_need (
  id          bigint generated always as identity primary key,
  desk_id     bigint   not null references desk,
  dates_id    bigint,                                       -- null: the usual week
  role        text     not null,
  day         text     not null check (day in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY',
                                               'SATURDAY', 'SUNDAY', 'HOLIDAY', 'EVERY_DAY')),
  from_minute smallint not null check (from_minute between 0 and 1420 and from_minute % 20 = 0),
  to_minute   smallint not null check (to_minute between 20 and 1440 and to_minute % 20 = 0),
  people      smallint not null check (people between 0 and 99),
  check (from_minute < to_minute),
  check (case when dates_id is null then day <> 'EVERY_DAY' else day <> 'HOLIDAY' end),
  foreign key (desk_id, role) references role (desk_id, code),
  foreign key (desk_id, dates_id) references coverage_dates (desk_id, id) on delete cascade,
  constraint one_need_at_a_time exclude using gist
    (desk_id with =, coalesce(dates_id, 0) with =, role with =, day with =,
     int4range(from_minute, to_minute) with &&)
);
