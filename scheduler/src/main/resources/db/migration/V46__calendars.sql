-- Links by which a calendar program reads a rota without signing in. Only the SHA-256 is kept, so nobody who reads the
-- database reads a calendar. One for each person and one for the desk: a new one takes the place of the one before,
-- which from then on opens nothing.
create table calendar_link (
  sha256     bytea       primary key check (length(sha256) = 32),
  desk_id    bigint      not null references desk,
  advisor_id bigint,                                        -- null: everybody's shifts
  made_at    timestamptz not null,
  made_by    text        not null,
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  constraint one_calendar_link_each unique nulls not distinct (desk_id, advisor_id)
);
