-- How people want to be told (H4). No row: on Baton's pages only, quiet from 22:00 to 07:00.

create table prompt_settings (
  advisor_id   bigint  primary key,
  desk_id      bigint  not null,
  webhook_url  text    check (length(webhook_url) between 1 and 1000),  -- a secret: whoever has it can write there
  webhook_on   boolean not null,
  mail_address text    check (length(mail_address) between 3 and 254),
  mail_on      boolean not null,
  browser_on   boolean not null,                            -- the browser's own notification
  sound_on     boolean not null,
  quiet_from   time,                                        -- in the desk's zone, [quiet_from, quiet_to)
  quiet_to     time,
  foreign key (desk_id, advisor_id) references advisor (desk_id, id),
  check (webhook_url is not null or not webhook_on),
  check (mail_address is not null or not mail_on),
  check ((quiet_from is null) = (quiet_to is null)),
  check (quiet_from <> quiet_to)
);

-- Where a desk is told as a whole, and where its seat changes go.
create table prompt_channels (
  desk_id         bigint primary key references desk,
  room_url        text   check (length(room_url) between 1 and 1000),
  seat_hook_url   text   check (length(seat_hook_url) between 1 and 1000),
  seat_hook_key   bytea  check (length(seat_hook_key) = 32),  -- kept whole: every body is signed with it
  check (seat_hook_url is null or seat_hook_key is not null)
);
