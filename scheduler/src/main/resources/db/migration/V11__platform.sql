-- What the service keeps for itself.

-- Which clock this database lives by; one row, written by the first node that ever used it. A database is
-- either at work or rehearsed on, for good: prompts, calls and ledger entries made on an invented clock must
-- never stand among real ones. So the mode cannot be changed, by the service's role at least.
create table installation (
  only_row      boolean     primary key default true check (only_row),
  clock_mode    text        not null check (clock_mode in ('system', 'rehearsal')),
  first_used_at timestamptz not null,                       -- by the clock of clock_mode
  rehearsal_now timestamptz check (rehearsal_now >= first_used_at),
  check ((clock_mode = 'rehearsal') = (rehearsal_now is not null))
);

revoke update, delete, truncate on installation from ${appRole};
grant update (rehearsal_now) on installation to ${appRole};

-- What was answered to a call that carried an Idempotency-Key, so that the same call again gets the
-- same answer (S8). Rows are dropped after some days.
create table idempotency_key (
  desk_id        bigint      not null references desk,
  caller         text        not null,
  key            text        not null check (length(key) between 1 and 255),
  request_sha256 bytea       not null check (length(request_sha256) = 32),
  answer         text,                                       -- JSON; null only until the call's commit
  at             timestamptz not null,
  constraint idempotency_key_is_new primary key (desk_id, caller, key)
);

create index idempotency_key_by_age on idempotency_key (at);
