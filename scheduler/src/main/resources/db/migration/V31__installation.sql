-- Which clock this database lives by; one row, written by the first node that ever used it. A database is
-- either at work or rehearsed on, for good: prompts, calls and ledger entries made on an invented clock must
-- never stand among real ones. So the mode cannot be changed, by the service's role at least.

create table installation (
  only_row      boolean     primary key default true check (only_row),
  clock_mode    text        not null check (clock_mode in ('system', 'rehearsal')),
  first_used_at timestamptz not null,                       -- by the clock of clock_mode
  rehearsal_now timestamptz check (rehearsal_now >= first_used_at),
  check ((clock_mode = 'rehearsal') = (rehearsal_now is not null))
);

revoke update, delete, truncate on installation from ${appRole};
grant update (rehearsal_now) on installation to ${appRole};
