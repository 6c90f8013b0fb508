-- What somebody is told may lead to a page of the desk, where there is more to see than a prompt
-- can say, and not only to one thing done about a seat.

alter table prompt drop constraint prompt_act_check;
alter table prompt drop constraint prompt_check1;
alter table prompt add constraint act_or_page check (
  case when act in ('LOG_IN', 'LOG_OUT', 'TAKE_COVER') then num_nulls(act_role, act_seat, act_handoff) = 0
       else num_nonnulls(act_role, act_seat, act_handoff) = 0 end);
