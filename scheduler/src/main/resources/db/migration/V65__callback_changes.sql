-- How often a callback was moved or cancelled: the SEQUENCE of its calendar entry, by which calendars tell the newer.

alter table callback add column changes integer not null default 0 check (changes >= 0);
