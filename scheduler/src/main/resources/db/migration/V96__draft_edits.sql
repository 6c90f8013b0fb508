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
  foreign key (desk_id, number) references draft_edit (desk_id, number),
  constraint edited_once unique nulls not distinct
    (desk_id, number, put_in, role, seat, advisor_id, local_start, local_end)
);

-- Who last changed this shift?
create index draft_edit_shift_by_start on draft_edit_shift (desk_id, local_start, role, seat);

-- Drafts made before edits were kept begin with what they have.
insert into draft_edit (desk_id, number, at, kind, by_name, words)
select d.desk_id, 1, coalesce(max(r.published_at), max(i.first_used_at), 'epoch'), 'BEFORE', 'Baton',
       'The draft as it was before its edits were kept'
  from (select distinct desk_id from draft_shift) d
  left join rota_revision r on r.desk_id = d.desk_id
  left join installation i on true
 group by d.desk_id;

insert into draft_edit_shift (desk_id, number, put_in, role, seat, advisor_id, local_start, local_end)
select desk_id, 1, true, role, seat, advisor_id, local_start, local_end from draft_shift;
