-- Customers who want a call and named no slot: by voicemail, through an advisor in a chat, or by a program. Who has to
-- do with it is decided by due work (P3 to P5); a row in state NEW is due.
create table request (
  id             bigint generated always as identity primary key,
  desk_id        bigint      not null references desk,
  state          text        not null check (state in ('NEW', 'NEEDS_ZONE', 'LISTED', 'CALLBACK', 'CLOSED')),
  channel        text        not null check (channel in ('API', 'CHAT', 'VOICEMAIL')),
  phone          text        not null check (phone ~ '^\+[1-9][0-9]{3,17}$'),  -- E.164
  region         text        not null,                       -- ISO 3166, or 001: of no country
  international  boolean     not null,                       -- the number is; by the desk's regions (P2)
  number_zones   text[]      not null,                       -- may be none: the number does not tell (S6)
  customer_name  text        not null check (length(customer_name) between 1 and 80),
  stated_zone    text,                                       -- beats the number's (S6)
  stated_country text        check (stated_country ~ '^[A-Z]{2}$'),
  reason         text        check (length(reason) <= 500),
  wished_at      timestamptz,                                -- when the customer asked to be called (P3)
  asked_at       timestamptz not null,
  asked_by       text        not null,
  role           text        check (role in ('LIVE_CALL', 'VOICEMAIL')),       -- who has to do with it
  priority       text        not null default 'MEDIUM' check (priority in ('URGENT', 'HIGH', 'MEDIUM')),  -- K3
  callback_id    bigint,                                     -- done or cancelled, it closes the request (P4)
  marked_for     timestamptz,                                -- CB: called then by whoever holds Live Call (P5)
  taken_by       bigint,                                     -- one advisor at a time, since it is one column (K2)
  taken_at       timestamptz,
  closed_at      timestamptz,
  closed_by      text,
  outcome        text        check (outcome in ('CALLED', 'REACHED', 'NO_CONTACT', 'BY_EMAIL', 'NOT_NEEDED')),
  notes          text        check (length(notes) <= 2000),
  unique (desk_id, id),
  foreign key (desk_id, taken_by) references advisor (desk_id, id),
  foreign key (desk_id, callback_id) references callback (desk_id, id),
  constraint decided_for_a_role check (state in ('NEW', 'CLOSED') or role is not null),
  constraint callback_while_one_is_due check (state <> 'CALLBACK' or callback_id is not null),
  constraint taken_at_an_instant check ((taken_by is null) = (taken_at is null)),
  constraint taken_while_listed check (taken_by is null or state in ('NEEDS_ZONE', 'LISTED', 'CLOSED')),
  constraint closed_with_an_outcome
    check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (outcome is null))
);

-- A callback answers one request.
create unique index one_request_per_callback on request (callback_id);

-- What is due, of all desks in one step.
create index request_to_decide on request (asked_at, id) where state = 'NEW';
create index request_to_close on request (callback_id) where state = 'CALLBACK';

-- The list: what is urgent first, then the oldest (K2).
create index request_open on request (desk_id, asked_at, id) where state <> 'CLOSED';

-- What was decided about a request, each time, and why in words: kept to be shown.
create table request_decision (
  id         bigint generated always as identity primary key,
  desk_id    bigint      not null,
  request_id bigint      not null,
  at         timestamptz not null,
  rule       text        not null,
  why        text        not null,
  foreign key (desk_id, request_id) references request (desk_id, id)
);

create index request_decision_of on request_decision (request_id, id);

-- Recordings of voicemails, in pieces: they are written and read piece by piece, and none is left behind by a request
-- that is gone (docs/adr/0019). A closed request has none.
create table recording (
  request_id bigint  primary key,
  desk_id    bigint  not null,
  type       text    not null check (type in ('WAV', 'MP3', 'OGG', 'MP4', 'WEBM', 'AMR')),
  bytes      bigint  not null check (bytes > 0),
  foreign key (desk_id, request_id) references request (desk_id, id)
);

create table recording_piece (
  request_id bigint  not null references recording on delete cascade,
  number     integer not null check (number >= 0),
  content    bytea   not null check (length(content) between 1 and 65536),
  primary key (request_id, number)
);

-- Sound is packed already: to pack it again costs time and saves nothing.
alter table recording_piece alter content set storage external;
