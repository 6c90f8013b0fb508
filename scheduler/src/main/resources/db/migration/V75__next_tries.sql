-- Customers who did not answer, or were left a message, are called again (C5): how often that was tried, and before
-- when not to try again.

create table next_try (
  callback_id bigint      primary key,
  desk_id     bigint      not null,
  tries       smallint    not null check (tries > 0),
  not_before  timestamptz not null,
  foreign key (desk_id, callback_id) references callback (desk_id, id)
);

create index next_try_by_desk on next_try (desk_id, callback_id);
