-- The digest of each desk's chain as it stood when a day of the desk ended (H13): what is printed and
-- told to the leads, to be kept elsewhere. Kept here too, so that each day is printed once.

create table ledger_digest (
  desk_id     bigint      not null references desk,
  day         date        not null,                         -- the desk's day that ended
  number      bigint      not null check (number > 0),      -- of the last entry of that day
  sha256      bytea       not null check (length(sha256) = 32),
  recorded_at timestamptz not null,
  primary key (desk_id, day)
);

-- Like the ledger's entries, a digest is never changed by the service.
revoke update, delete, truncate on ledger_digest from ${appRole};
