-- A revision says why it was made, in the words of who made it; older ones, and those nobody
-- commented, say nothing.

alter table rota_revision add column why text not null default '' check (length(why) <= 500);
