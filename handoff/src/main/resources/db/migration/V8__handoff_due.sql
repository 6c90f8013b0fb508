-- When a desk's handoffs have to be looked at next, so that finding the desks with something due costs
-- the same however many desks there are. Written by whoever publishes and whoever looks.

create table handoff_due (
  desk_id bigint      primary key references desk,
  due_at  timestamptz not null
);

create index handoff_due_first on handoff_due (due_at);

-- Desks that published before there was this table: looked at as soon as Baton is up.
insert into handoff_due select distinct desk_id, timestamptz '2000-01-01T00:00Z' from rota_revision;
