-- What came of a call (C5). Written once, with the end of the wrap-up.

create table call_outcome (
  call_id            bigint primary key,
  desk_id            bigint not null,
  result             text   not null check (result in
                       ('REACHED', 'NO_ANSWER', 'LEFT_MESSAGE', 'HUNG_UP', 'OBJECTED', 'BAD_TIME')),
  disposition        text   not null check (length(disposition) between 1 and 80),
  notes              text   check (length(notes) <= 4000),
  customer_name      text   check (length(customer_name) <= 80),
  customer_email     text   check (length(customer_email) <= 254),
  customer_reference text   check (length(customer_reference) <= 80),
  foreign key (desk_id, call_id) references call (desk_id, id)
);

-- The dispositions that a desk uses most are suggested.
create index call_outcome_lately on call_outcome (desk_id, call_id);
