-- Which hold became this booking, so that a form sent twice books once (S8). A digest: it opens nothing.

alter table callback add column held_sha256 bytea check (length(held_sha256) = 32);

create unique index callback_by_hold on callback (held_sha256) where held_sha256 is not null;
