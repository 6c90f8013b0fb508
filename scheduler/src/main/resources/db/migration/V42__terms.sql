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

-- Time off, asked for and decided. What is approved forbids shifts (R2). The instants are what the wall
-- times are, so that looking for a clash with a shift needs no zone.
create table time_off (
  id             bigint generated always as identity primary key,
  desk_id        bigint      not null,
  advisor_id     bigint      not null,
  local_from     timestamp   not null,                      -- desk wall time (T3)
  local_to       timestamp   not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (starts_at < ends_at),
  reason         text        not null check (length(reason) <= 500),
  state          text        not null check (state in ('ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  asked_by       bigint,                                    -- null: a program
  asked_at       timestamptz not null,
  decided_by     bigint,                                    -- null: nobody yet, or a program
  decided_at     timestamptz,
  decision_words text        not null default '' check (length(decision_words) <= 500),
  check ((state = 'ASKED') = (decided_at is null)),
  unique (desk_id, id),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, asked_by) references advisor (desk_id, id),
  foreign key (desk_id, decided_by) references advisor (desk_id, id),
  -- The same time asked for twice is one request; what was declined or withdrawn may be asked again.
  constraint time_off_once exclude using gist
    (advisor_id with =, tstzrange(starts_at, ends_at) with &&) where (state in ('ASKED', 'APPROVED'))
);

create index time_off_of on time_off (desk_id, ends_at);

-- All that became of time off: time_off itself keeps its latest decision only, and an approval that was taken back
-- must not look as if it had never been.
create table time_off_step (
  id          bigint generated always as identity primary key,
  desk_id     bigint      not null,
  time_off_id bigint      not null,
  state       text        not null check (state in ('ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  by_advisor  bigint,                                       -- null: a program
  at          timestamptz not null,
  words       text        not null check (length(words) <= 500),
  foreign key (desk_id, time_off_id) references time_off (desk_id, id),
  foreign key (desk_id, by_advisor) references advisor (desk_id, id)
);

create index time_off_step_of on time_off_step (time_off_id, id);

revoke update, delete, truncate on time_off_step from ${appRole};

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
