-- Whose page was heard from when (H11). Only pages make a row: somebody whose telephone system logs them in
-- has none, and is never called unreachable.

create table presence (
  desk_id           bigint      not null,
  advisor_id        bigint      primary key,
  last_heard        timestamptz not null,
  unreachable_since timestamptz,                            -- null: not called unreachable
  foreign key (desk_id, advisor_id) references advisor (desk_id, id)
);

-- Who could get lost: holds a seat, is not called unreachable while holding it, and was heard since taking it,
-- or since standing by for it (a page that closes between the two must not go unnoticed). One stands by at most
-- four hours ahead (desk.stand_by_minutes), and relieves early by at most two: older entries were for another hold.
create view may_get_lost as
  select h.desk_id, h.advisor_id, h.role, h.seat, h.held_from, p.last_heard
    from seat_hold h
    join presence p on p.advisor_id = h.advisor_id
   where h.released_at is null
     and (p.unreachable_since is null or p.unreachable_since < h.held_from)
     and (p.last_heard >= h.held_from
          or exists (select from ledger_entry e
                      where e.desk_id = h.desk_id and e.kind = 'STOOD_BY' and e.advisor_id = h.advisor_id
                        and e.role = h.role and e.seat = h.seat
                        and e.at >= h.held_from - interval '6 hours' and e.at <= p.last_heard));

-- Who is called unreachable and is it no more: heard again, or the seat it was about is held by them no more
-- (role and seat are null then).
create view unreachable_no_more as
  select p.desk_id, p.advisor_id, p.unreachable_since, h.role, h.seat
    from presence p
    left join seat_hold h
      on h.advisor_id = p.advisor_id and h.released_at is null and h.held_from <= p.unreachable_since
   where p.unreachable_since is not null
     and (h.id is null or p.last_heard >= p.unreachable_since);
