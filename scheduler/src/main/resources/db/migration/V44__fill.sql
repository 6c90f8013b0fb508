-- Filling runs in the background of one node and every lead sees how far it is, on whatever node: the table
-- tells. One filling a desk at a time. A run that is no longer heard of died with its node.
create table fill_run (
  id           bigint      generated always as identity primary key,
  desk_id      bigint      not null references desk,
  state        text        not null check (state in ('RUNNING', 'FILLED', 'NOTHING', 'REFUSED', 'FAILED', 'LOST')),
  started_at   timestamptz not null,
  by_advisor   bigint,                                      -- null: a program
  by_name      text        not null,
  may_move     boolean     not null,
  seconds      integer     not null check (seconds between 5 and 600),
  heard_at     timestamptz not null,                        -- written every second while it runs
  stopped_by   text,                                        -- null: nobody asked it to stop
  to_fill      integer     not null,
  open_left    integer,                                     -- null: no full answer yet
  penalty      bigint,
  bound        bigint,
  ended_at     timestamptz,
  edit         bigint,                                      -- the draft's edit that it became
  words        text        not null default '',             -- why it was refused or failed
  foreign key (desk_id, by_advisor) references advisor (desk_id, id),
  foreign key (desk_id, edit) references draft_edit (desk_id, number),
  check ((state = 'RUNNING') = (ended_at is null))
);

create unique index one_filling_at_a_time on fill_run (desk_id) where state = 'RUNNING';
create index fill_run_by_desk on fill_run (desk_id, id);

-- Why a shift stays open, and why a wish is not met.
create table fill_reason (
  run_id   bigint   not null references fill_run on delete cascade,
  place    integer  not null,
  unmet    boolean  not null,                               -- about a wish; else about a shift left open
  subject  text     not null,
  person   text     not null,
  why      text     not null,
  primary key (run_id, place)
);
