-- What links in prompts are signed with; made by the first node that comes, kept for good. With another key, links
-- already sent would be refused.

create table link_key (
  only_row boolean primary key default true check (only_row),
  key      bytea   not null check (length(key) = 32)
);

revoke update, delete, truncate on link_key from ${appRole};
