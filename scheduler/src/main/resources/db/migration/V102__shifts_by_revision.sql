-- What came and went with a revision is counted for the list of revisions, and compared.

create index shift_by_revision_added on shift (desk_id, added_in);
create index shift_by_revision_removed on shift (desk_id, removed_in) where removed_in is not null;
