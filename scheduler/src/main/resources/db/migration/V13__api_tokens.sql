-- Tokens of programs. Revoked ones stay, so that it can be told who had access when.

create table api_token (
  id         bigint generated always as identity primary key,
  sha256     bytea       not null unique check (length(sha256) = 32),
  name       text        not null check (length(name) between 1 and 80),
  role       text        not null check (role in ('admin', 'lead', 'advisor', 'integration', 'wallboard')),
  desk_id    bigint      references desk,
  created_at timestamptz not null,
  expires_at timestamptz,                                   -- null: until revoked
  revoked_at timestamptz,
  check ((role = 'admin') = (desk_id is null))              -- only an admin is above desks
);

create index api_token_by_desk on api_token (desk_id);
