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
