-- How a desk tells people of a handoff, and what it does when somebody is late (H4, H6).

alter table desk
  -- Minutes before a handoff at which both sides are told, the longest first; 0 is the handoff itself.
  add column told_minutes smallint[] not null default '{15,5,0}'
      check (cardinality(told_minutes) between 1 and 6 and 0 <= all (told_minutes) and 240 >= all (told_minutes)),
  -- Minutes after it at which the leads are alerted, and at which everybody free is asked to stand in.
  add column alert_leads_minutes smallint not null default 5 check (alert_leads_minutes between 0 and 120),
  add column ask_cover_minutes smallint not null default 10 check (ask_cover_minutes between 0 and 240),
  add constraint leads_hear_before_everybody check (alert_leads_minutes <= ask_cover_minutes);
