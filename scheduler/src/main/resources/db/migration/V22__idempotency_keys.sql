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
