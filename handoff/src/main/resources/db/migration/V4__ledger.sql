-- The handoff ledger (H13): append-only, numbered without holes per desk, each entry chained to the
-- one before it by SHA-256.

-- The end of a desk's chain. Every change to a seat locks this row first: changes of one desk queue up
-- here, so numbers have no holes, instants never go back, and no two changes can deadlock.
create table ledger_head (
  desk_id bigint      primary key references desk,
  number  bigint      not null,                             -- of the last entry; 0: none yet
  at      timestamptz not null,
  sha256  bytea       not null check (length(sha256) = 32)
);

create table ledger_entry (
  desk_id         bigint      not null references desk,
  number          bigint      not null check (number > 0),
  at              timestamptz not null,
  kind            text        not null,
  role            text        not null,
  seat            smallint    not null,
  advisor_id      bigint      not null,                     -- whom the fact is about
  other_id        bigint,                                   -- the other side, where there is one
  actor_id        bigint,                                   -- who did it; null: the desk itself
  rota_revision   integer,                                  -- the published rota it was decided by
  detail          text        not null,                     -- JSON object, keys in order, as hashed
  previous_sha256 bytea       not null check (length(previous_sha256) = 32),
  sha256          bytea       not null check (length(sha256) = 32),
  primary key (desk_id, number),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, other_id) references advisor (desk_id, id),
  foreign key (desk_id, actor_id) references advisor (desk_id, id)
);

create index ledger_entry_by_time on ledger_entry (desk_id, at);
create index ledger_entry_by_seat on ledger_entry (desk_id, role, seat, number);

-- Entries that credit held-over time or lateness (H8) are few, and the filter and the report look for
-- them by a pattern: without an index a look through 100,000 entries took more than a second.
create index ledger_entry_credits on ledger_entry (desk_id, number)
  where detail ~ '"(heldOverSeconds|lateSeconds|seconds)":[1-9]';

-- Twice kept: the service's role has no right to change an entry, and the table refuses even its owner.
revoke update, delete, truncate on ledger_entry from ${appRole};

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only (H13)' using errcode = 'integrity_constraint_violation';
end $$;

create trigger ledger_is_append_only before update or delete or truncate on ledger_entry
  for each statement execute function ledger_is_append_only();
