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
