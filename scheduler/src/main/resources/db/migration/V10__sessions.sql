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
