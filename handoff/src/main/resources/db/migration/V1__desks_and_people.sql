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
  sample                boolean  not null default false     -- a start prints links into this one
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
