-- When a desk's handoffs have to be looked at next, so that finding the desks with something due costs
-- the same however many desks there are. Written by whoever publishes and whoever looks.

create table handoff_due (
  desk_id bigint      primary key references desk,
  due_at  timestamptz not null
);

create index handoff_due_first on handoff_due (due_at);
