-- E-mails that are owed to customers after a call: an apology (C6), or what could not be said on a call that may be
-- recorded, or came at a bad time (C4).

create table follow_up (
  id      bigint generated always as identity primary key,
  desk_id bigint      not null,
  call_id bigint      not null unique,
  kind    text        not null check (kind in ('APOLOGY', 'EMAIL')),
  at      timestamptz not null,
  done_at timestamptz check (done_at >= at),
  done_by bigint,
  foreign key (desk_id, call_id) references call (desk_id, id),
  foreign key (desk_id, done_by) references advisor (desk_id, id),
  check ((done_at is null) = (done_by is null))
);

create index follow_up_open on follow_up (desk_id, id) where done_at is null;
