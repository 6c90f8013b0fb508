-- A drafted shift may be open: planned, and nobody on it yet. Two open shifts of the same seat and
-- times would be the same shift, so nulls are not distinct.

alter table draft_shift alter column advisor_id drop not null;
alter table draft_shift drop constraint drafted_once;
alter table draft_shift add constraint drafted_once
  unique nulls not distinct (desk_id, role, seat, advisor_id, local_start, local_end);
