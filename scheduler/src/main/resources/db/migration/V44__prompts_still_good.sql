-- What is taken back is looked for among a desk's prompts that still count, not in a month of them.

create index prompt_still_good on prompt (desk_id, good_until) where settled_at is null;
