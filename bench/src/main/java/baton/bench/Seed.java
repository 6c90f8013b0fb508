package baton.bench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Fills the database: desks that are copies of the sample desk, and years gone by. */
final class Seed {
  private static final int CAPACITY = 40;

  private final Jdbi owner;

  Seed(Jdbi owner) {
    this.owner = owner;
  }

  /** As many desks as are wanted, each with the sample desk's slots and room for many bookings. */
  Seeded desks(int wanted) {
    owner.useTransaction(handle -> {
      handle.execute("delete from callback");
      handle.execute("delete from idempotency_key");
      handle.execute(
          """
          insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                            stand_by_minutes, relieve_early_minutes, slot_days)
          select 'support-' || n, name || ' ' || n, zone, label, line_prefix, domestic_regions,
                 stand_by_minutes, relieve_early_minutes, slot_days
            from desk, generate_series(1, ?) as n
           where slug = 'support'
              on conflict do nothing
          """,
          wanted - 1);
      handle.execute(
          """
          insert into slot_horizon
          select copy.id, h.created_until
            from desk copy, slot_horizon h join desk d on d.id = h.desk_id
           where d.slug = 'support' and copy.slug like 'support-%'
              on conflict do nothing
          """);
      handle.execute(
          """
          insert into slot
          select copy.id, s.starts_at, s.ends_at, s.capacity, s.rota_revision
            from desk copy, slot s join desk d on d.id = s.desk_id
           where d.slug = 'support' and copy.slug like 'support-%'
              on conflict do nothing
          """);
      handle.execute("update slot set capacity = ? where capacity <> ?", CAPACITY, CAPACITY);
    });
    analyze();
    return new Seeded(wanted, bookable());
  }

  /** A finished callback in each slot of that many days before the first slot there is. */
  void history(int days) {
    owner.useTransaction(handle -> {
      handle.execute(
          """
          insert into slot
          select d.id, past, past + interval '20 minutes', 2, 1
            from desk d, (select min(starts_at) as first from slot) s,
                 generate_series(first - ? * interval '1 day', first - interval '20 minutes',
                                 interval '20 minutes') as past
           where d.slug = 'support'
              on conflict do nothing
          """,
          days);
      handle.execute(
          """
          insert into callback (desk_id, slot_start, lane, state, phone, region, international,
                                number_zones, customer_name, booked_at, booked_by)
          select d.id, s.starts_at, 1, 'DONE', '+13035550100', 'US', false,
                 array['America/Denver'], 'Customer', s.starts_at - interval '1 day', 'Bench'
            from slot s join desk d on d.id = s.desk_id
           where d.slug = 'support' and s.capacity = 2
          """);
    });
    analyze();
  }

  private void analyze() {
    owner.useHandle(handle -> handle.execute("vacuum analyze"));
  }

  /** Inside 8:00 to 20:00 of Denver's customers (S5), and not about to begin. */
  private List<Instant> bookable() {
    return owner.withHandle(handle ->
        handle
            .createQuery(
                """
                select s.starts_at from slot s join desk d on d.id = s.desk_id
                 where d.slug = 'support' and s.starts_at > now() + interval '1 hour'
                   and extract(hour from s.starts_at at time zone 'America/Denver') between 8 and 19
                """)
            .mapTo(OffsetDateTime.class)
            .map(OffsetDateTime::toInstant)
            .list());
  }
}
