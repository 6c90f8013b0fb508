-- Entries that credit held-over time or lateness (H8) are few, and the filter and the report look for
-- them by a pattern: without an index a look through 100,000 entries took more than a second.

create index ledger_entry_credits on ledger_entry (desk_id, number)
  where detail ~ '"(heldOverSeconds|lateSeconds|seconds)":[1-9]';
