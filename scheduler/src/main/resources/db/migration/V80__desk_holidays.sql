-- Whose public holidays the desk keeps: they are no business days (S7). Null: those of the dial plan's first
-- domestic region, so a desk that never set it follows its dial plan.

alter table desk add holidays text check (holidays ~ '^(none|[a-z0-9_]{2,20}(-[a-z0-9]{1,10})*)$');
