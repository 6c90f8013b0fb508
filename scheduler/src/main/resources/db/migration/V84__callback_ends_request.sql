-- Whoever ends a callback, the request behind it is to be closed (P4). Callbacks know nothing of requests and are ended
-- in several places, so the database notes it; due work closes the request, at its own instant.

create function note_callback_ended() returns trigger language plpgsql as $$
begin
  update request set callback_ended = true where callback_id = new.id and state = 'CALLBACK';
  return null;
end $$;

create trigger callback_ended after update of state on callback
  for each row when (new.state in ('DONE', 'CANCELLED') and old.state is distinct from new.state)
  execute function note_callback_ended();
