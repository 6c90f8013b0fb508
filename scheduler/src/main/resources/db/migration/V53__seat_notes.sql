-- What the outgoing advisor leaves for the replacement, and who of them has read it (H5). One note a
-- hold, written anew until the seat is handed over. Not in the ledger: a note may name a customer, and
-- the ledger is for ever.

create table seat_note (
  id         bigint generated always as identity primary key,
  desk_id    bigint      not null,
  role       text        not null,
  seat       smallint    not null,
  author_id  bigint      not null,
  hold_id    bigint      not null references seat_hold,
  text       text        not null check (length(text) between 1 and 2000),
  written_at timestamptz not null,
  constraint one_note_per_hold unique (hold_id),
  foreign key (desk_id, author_id) references advisor (desk_id, id)
);

create index seat_note_newest on seat_note (desk_id, role, seat, written_at);

create table note_read (
  note_id   bigint      not null references seat_note on delete cascade,
  reader_id bigint      not null references advisor,
  read_at   timestamptz not null,
  primary key (note_id, reader_id)
);
