-- Where people, and desks as a whole, are told outside Baton's pages: a row each, so that one more channel is no
-- change of the schema.

create table channel_address (
  desk_id     bigint  not null references desk,
  advisor_id  bigint,                                       -- null: the desk's own
  owner       bigint  not null generated always as (coalesce(advisor_id, 0)) stored,
  channel     text    not null check (channel ~ '^[a-z][a-z-]{0,19}$'),
  address     text    check (length(address) between 1 and 1000),  -- may be a secret: whoever has it can write there
  is_on       boolean not null,
  signing_key bytea   check (length(signing_key) = 32),     -- kept whole: every body is signed with it
  primary key (desk_id, owner, channel),
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  check (address is not null or not is_on),
  check (address is not null or signing_key is not null),
  check (channel <> 'seat-hook' or signing_key is not null)  -- its receiver takes nothing that is not signed
);

insert into channel_address (desk_id, advisor_id, channel, address, is_on)
select desk_id, advisor_id, 'webhook', webhook_url, webhook_on from prompt_settings where webhook_url is not null
union all
select desk_id, advisor_id, 'mail', mail_address, mail_on from prompt_settings where mail_address is not null;

insert into channel_address (desk_id, channel, address, is_on, signing_key)
select desk_id, 'room', room_url, true, null from prompt_channels where room_url is not null
union all
select desk_id, 'seat-hook', seat_hook_url, seat_hook_url is not null, seat_hook_key
  from prompt_channels where seat_hook_key is not null;

drop table prompt_channels;
alter table prompt_settings
  drop column webhook_url, drop column webhook_on, drop column mail_address, drop column mail_on;
alter table prompt_delivery drop constraint prompt_delivery_channel_check;
alter table prompt_delivery
  add constraint prompt_delivery_channel_check check (channel ~ '^[a-z][a-z-]{0,19}$');
