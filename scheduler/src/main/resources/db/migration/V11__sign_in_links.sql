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
