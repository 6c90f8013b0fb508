-- A desk, its roles and seats, and the people who work them. All other data belongs to a desk, and
-- foreign keys carry desk_id so that no row can point into another desk.

create extension if not exists btree_gist;

-- What the owner creates from here on, the service may read and change; the ledger takes that back (V4).
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};

create table desk (
  id                    bigint generated always as identity primary key,
  slug                  text     not null constraint desk_slug_is_free unique
                                 check (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
  name                  text     not null check (length(name) between 1 and 80),
  zone                  text     not null,                  -- IANA, e.g. America/Denver (T1)
  label                 text     not null check (length(label) between 1 and 8),
  line_prefix           text     not null check (line_prefix ~ '^[0-9]{0,3}$'),        -- P1
  domestic_regions      text[]   not null check (cardinality(domestic_regions) > 0),   -- P2
  stand_by_minutes      smallint not null check (stand_by_minutes between 0 and 240),      -- B3
  relieve_early_minutes smallint not null check (relieve_early_minutes between 0 and 120), -- B3
  slot_days             smallint not null check (slot_days between 1 and 90),              -- S2
  -- Minutes before a handoff at which both sides are told, the longest first; 0 is the handoff itself (H4).
  told_minutes          smallint[] not null default '{15,5,0}'
      check (cardinality(told_minutes) between 1 and 6 and 0 <= all (told_minutes) and 240 >= all (told_minutes)),
  -- Minutes after it at which the leads are alerted, and at which everybody free is asked to stand in (H6).
  alert_leads_minutes   smallint not null default 5 check (alert_leads_minutes between 0 and 120),
  ask_cover_minutes     smallint not null default 10 check (ask_cover_minutes between 0 and 240),
  -- Whose public holidays the desk keeps: they are no business days (S7). Null: those of the dial plan's first
  -- domestic region, so a desk that never set it follows its dial plan.
  holidays              text     check (holidays ~ '^(none|[a-z0-9_]{2,20}(-[a-z0-9]{1,10})*)$'),
  -- Whether a lead approves each swap, and undoes it; else two who agree do both by themselves.
  swaps_need_lead       boolean  not null default true,
  sample                boolean  not null default false,    -- a start prints links into this one
  constraint leads_hear_before_everybody check (alert_leads_minutes <= ask_cover_minutes)
);

create table role (
  desk_id bigint   not null references desk,
  code    text     not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name    text     not null check (length(name) between 1 and 40),
  strict  boolean  not null,                                -- H1, H2 apply; else H9
  seats   smallint not null check (seats between 1 and 99),
  primary key (desk_id, code)
);

create table advisor (
  id      bigint generated always as identity primary key,
  desk_id bigint  not null references desk,
  name    text    not null check (length(name) between 1 and 80),
  lead    boolean not null default false,
  constraint advisor_name_is_free unique (desk_id, name),
  unique (desk_id, id)
);

create table advisor_skill (
  desk_id    bigint not null,
  advisor_id bigint not null,
  role       text   not null,
  primary key (advisor_id, role),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  foreign key (desk_id, role) references role (desk_id, code)
);
