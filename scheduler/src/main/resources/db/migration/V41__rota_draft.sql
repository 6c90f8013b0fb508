-- The draft: the rota as it shall be, until somebody publishes it. It may be wrong while it is being
-- made, so nothing here forbids an overlap; publishing does.
create table draft_shift (
  id          bigint generated always as identity primary key,
  desk_id     bigint    not null,
  role        text      not null,
  seat        smallint  not null check (seat > 0),
  advisor_id  bigint,                                       -- null: open, nobody is on it yet
  local_start timestamp not null,                           -- desk wall time (T3)
  local_end   timestamp not null,
  pattern_id  bigint,                                       -- which laid it out, until somebody changes it
  foreign key (desk_id, role) references role (desk_id, code),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, pattern_id) references pattern (desk_id, id) on delete set null (pattern_id),
  -- Adding the same shift again is the same shift, so a repeated request does no harm. Two open shifts of
  -- the same seat and times would be the same too, so nulls are not distinct.
  constraint drafted_once
    unique nulls not distinct (desk_id, role, seat, advisor_id, local_start, local_end)
);

-- A changed shift is another row, so laying a pattern out again can replace what is still its own, and
-- nothing else.
create index draft_shift_by_pattern on draft_shift (desk_id, pattern_id) where pattern_id is not null;

-- Every change of a draft, so that it can be undone, and so that the second of two leads hears who
-- was first. Shifts are kept by content: replaying the edits from the first gives the draft.
create table draft_edit (
  desk_id    bigint      not null references desk,
  number     bigint      not null check (number > 0),       -- without holes; the latest is the draft's version
  at         timestamptz not null,
  kind       text        not null check (kind in ('BEFORE', 'EDIT', 'UNDO', 'REDO', 'OVER', 'FOLLOW')),
  by_advisor bigint,                                        -- null: a program, or nobody
  by_name    text        not null,
  words      text        not null,
  undoes     bigint,                                        -- an undo's edit; a redo's undo
  primary key (desk_id, number),
  foreign key (desk_id, by_advisor) references advisor (desk_id, id),
  foreign key (desk_id, undoes) references draft_edit (desk_id, number),
  constraint undone_once unique (desk_id, undoes),
  check ((kind in ('UNDO', 'REDO')) = (undoes is not null))
);

create table draft_edit_shift (
  desk_id     bigint    not null,
  number      bigint    not null,
  put_in      boolean   not null,                           -- else taken out
  role        text      not null,
  seat        smallint  not null,
  advisor_id  bigint,                                       -- null: open
  local_start timestamp not null,
  local_end   timestamp not null,
  pattern_id  bigint,                                       -- so that an undo gives it back; may be gone
  foreign key (desk_id, number) references draft_edit (desk_id, number),
  constraint edited_once unique nulls not distinct
    (desk_id, number, put_in, role, seat, advisor_id, local_start, local_end)
);

-- Who last changed this shift?
create index draft_edit_shift_by_start on draft_edit_shift (desk_id, local_start, role, seat);
