-- Calendars and one's own rota read what was taken out of the rota too; shift_current has only what is in it.

create index shift_of_any_revision on shift (desk_id, ends_at);
