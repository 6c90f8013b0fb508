-- A drafted shift remembers the pattern that laid it out, for as long as nobody changes it: a changed
-- shift is another row. So laying a pattern out again can replace what is still its own, and nothing else.

alter table draft_shift add column pattern_id bigint;
alter table draft_shift
  add foreign key (desk_id, pattern_id) references pattern (desk_id, id) on delete set null (pattern_id);
create index draft_shift_by_pattern on draft_shift (desk_id, pattern_id) where pattern_id is not null;

-- So that an undo gives it back. A pattern may be gone by then; the log does not change.
alter table draft_edit_shift add column pattern_id bigint;
