-- Who may come in: sessions, one-time links, passwords and the tokens of programs.

-- Who is signed in. The browser keeps the token; here is only its SHA-256, so that a copy of the
-- database signs nobody in.
create table session (
  sha256     bytea       primary key check (length(sha256) = 32),
  desk_id    bigint      not null references desk,
  advisor_id bigint,                                        -- null: a screen
  role       text        not null check (role in ('advisor', 'wallboard')),
  by_link    boolean     not null,                          -- else by password
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  check ((role = 'wallboard') = (advisor_id is null)),      -- a lead is an advisor; advisor.lead says so, today
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);

create index session_by_end on session (expires_at);
create index session_by_advisor on session (advisor_id);

-- One-time sign-in links. used_at is set by the one update that finds it null: a link signs in once.
create table sign_in_link (
  sha256     bytea       primary key check (length(sha256) = 32),
  desk_id    bigint      not null references desk,
  advisor_id bigint,                                        -- null: a screen
  role       text        not null check (role in ('advisor', 'wallboard')),
  expires_at timestamptz not null,
  used_at    timestamptz,
  check ((role = 'wallboard') = (advisor_id is null)),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);

create index sign_in_link_by_end on sign_in_link (expires_at);

-- Passwords, in a table of their own so that nothing that reads people reads hashes. The hash is an
-- argon2id string, which carries its salt and its cost.
create table advisor_password (
  advisor_id bigint      primary key references advisor,
  hash       text        not null check (hash like '$argon2id$%'),
  set_at     timestamptz not null
);

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
