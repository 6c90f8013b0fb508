-- Passwords, in a table of their own so that nothing that reads people reads hashes. The hash is an
-- argon2id string, which carries its salt and its cost.

create table advisor_password (
  advisor_id bigint      primary key references advisor,
  hash       text        not null check (hash like '$argon2id$%'),
  set_at     timestamptz not null
);
