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
