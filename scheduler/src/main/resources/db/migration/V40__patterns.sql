-- Patterns: who works a seat when, week after week, in wall time. A pattern only proposes shifts; laying
-- it out puts them into the draft. The version goes up with each change, so that of two leads the second
-- is told instead of overwriting the first.
create table pattern (
  id             bigint generated always as identity primary key,
  desk_id        bigint      not null references desk,
  name           text        not null check (length(name) between 1 and 80),
  role           text        not null,
  seat           smallint    not null check (seat > 0),
  weeks          smallint    not null check (weeks between 1 and 26),
  starts_on      date        not null,                      -- anchors the cycle: its week is week 1
  ends_on        date        check (ends_on >= starts_on),  -- the last day on which a shift starts; null: none
  hand_over_day  smallint    not null check (hand_over_day between 1 and 7),
  hand_over_time time        not null,                      -- desk wall time (T3)
  every_weeks    smallint    not null check (every_weeks between 1 and 26),
  version        integer     not null check (version > 0),
  changed_at     timestamptz not null,
  changed_by     text        not null,
  foreign key (desk_id, role) references role (desk_id, code),
  unique (desk_id, id),
  constraint pattern_name_is_free unique (desk_id, name)
);

create table pattern_span (
  desk_id    bigint   not null,
  pattern_id bigint   not null,
  position   smallint not null,
  week       smallint not null check (week > 0),            -- of the cycle
  weekday    smallint not null check (weekday between 1 and 7),
  starts     time     not null,
  ends       time     not null,                             -- not after starts: on the next day
  primary key (desk_id, pattern_id, position),
  foreign key (desk_id, pattern_id) references pattern (desk_id, id) on delete cascade
);

create table pattern_person (
  desk_id    bigint   not null,
  pattern_id bigint   not null,
  position   smallint not null,
  advisor_id bigint   not null,
  primary key (desk_id, pattern_id, position),
  foreign key (desk_id, pattern_id) references pattern (desk_id, id) on delete cascade,
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);
