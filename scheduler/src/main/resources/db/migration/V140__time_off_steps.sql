-- All that became of time off: time_off itself keeps its latest decision only, and an approval that was taken back
-- must not look as if it had never been.

create table time_off_step (
  id          bigint generated always as identity primary key,
  desk_id     bigint      not null,
  time_off_id bigint      not null,
  state       text        not null check (state in ('ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  by_advisor  bigint,                                       -- null: a program
  at          timestamptz not null,
  words       text        not null check (length(words) <= 500),
  foreign key (desk_id, time_off_id) references time_off (desk_id, id),
  foreign key (desk_id, by_advisor) references advisor (desk_id, id)
);

create index time_off_step_of on time_off_step (time_off_id, id);

-- What was decided before the latest is not known any more.
insert into time_off_step (desk_id, time_off_id, state, by_advisor, at, words)
select desk_id, id, 'ASKED', asked_by, asked_at, '' from time_off order by asked_at, id;

insert into time_off_step (desk_id, time_off_id, state, by_advisor, at, words)
select desk_id, id, state, decided_by, decided_at, decision_words from time_off
 where decided_at is not null order by decided_at, id;

revoke update, delete, truncate on time_off_step from ${appRole};
