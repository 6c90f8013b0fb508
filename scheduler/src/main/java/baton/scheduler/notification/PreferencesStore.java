package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps how people want to be told. */
final class PreferencesStore {
  /** Joined to {@code advisor a}; {@code :now} decides who is on shift. */
  static final String COLUMNS =
      """
      w.browser_on, w.sound_on, w.quiet_from, w.quiet_to, w.advisor_id is null as never_said,
      x.channels, x.addresses, x.switched_on, x.signing_keys,
      exists (select from shift s
               where s.desk_id = a.desk_id and s.advisor_id = a.id and s.removed_in is null
                 and s.starts_at <= :now and s.ends_at > :now) as on_shift
      """;

  /** To {@code advisor a}. */
  static final String JOINS =
      """
      left join prompt_settings w on w.advisor_id = a.id
      cross join lateral (
      """
          + ChannelAddressStore.ALL_OF_ONE
          + " where o.desk_id = a.desk_id and o.owner = a.id) x\n";

  private final ChannelAddressStore addresses = new ChannelAddressStore();

  /** One person's wishes, and whether a published shift of theirs runs. */
  record Known(NotificationPreferences wishes, boolean onShift) {
    static final Known NOTHING = new Known(NotificationPreferences.USUAL, false);

    /**
     * The channels that carry a prompt to them now (H4).
     *
     * @param usable the keys of those that there are
     */
    Set<String> reached(Concern concern, Instant now, ZoneId zone, Set<String> usable) {
      return ChannelChoice.of(wishes.addresses(), usable, concern, moment(now, zone));
    }

    /** Whether pages may make themselves heard for it, as far as the person wants that at all. */
    boolean disturbedBy(Concern concern, Instant now, ZoneId zone) {
      return ChannelChoice.disturbs(concern, moment(now, zone));
    }

    private ChannelChoice.Moment moment(Instant now, ZoneId zone) {
      NotificationPreferences.QuietHours quiet = wishes.quiet();
      return new ChannelChoice.Moment(quiet != null && quiet.cover(now, zone), onShift);
    }
  }

  NotificationPreferences of(Tx tx, DeskId desk, AdvisorId advisor) {
    Known known = of(tx, desk, List.of(advisor)).get(advisor);
    return known == null ? NotificationPreferences.USUAL : known.wishes();
  }

  /** Of each of them, in one query. */
  Map<AdvisorId, Known> of(Tx tx, DeskId desk, Collection<AdvisorId> advisors) {
    record Row(AdvisorId advisor, Known known) {}
    return tx
        .handle()
        .createQuery(
            "select a.id, "
                + COLUMNS
                + """
                  from advisor a
                """
                + JOINS
                + """
                 where a.desk_id = :desk and a.id = any(:advisors)
                """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .bindArray("advisors", AdvisorId.class, advisors)
        .map((row, context) -> new Row(new AdvisorId(row.getLong("id")), known(row)))
        .stream()
        .collect(Collectors.toMap(Row::advisor, Row::known));
  }

  void save(Tx tx, DeskId desk, AdvisorId advisor, NotificationPreferences wishes) {
    NotificationPreferences.QuietHours quiet = wishes.quiet();
    tx.handle()
        .createUpdate(
            """
            insert into prompt_settings (advisor_id, desk_id, browser_on, sound_on, quiet_from, quiet_to)
            values (:advisor, :desk, :browser, :sound, cast(:from as time), cast(:to as time))
                on conflict (advisor_id) do update
               set browser_on = excluded.browser_on, sound_on = excluded.sound_on,
                   quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
            """)
        .bind("advisor", advisor)
        .bind("desk", desk)
        .bind("browser", wishes.browser())
        .bind("sound", wishes.sound())
        .bind("from", quiet == null ? null : quiet.from().toString())
        .bind("to", quiet == null ? null : quiet.to().toString())
        .execute();
    addresses.save(tx, desk, advisor, wishes.addresses());
  }

  static Known known(ResultSet row) throws SQLException {
    boolean onShift = row.getBoolean("on_shift");
    if (row.getBoolean("never_said")) {
      return new Known(NotificationPreferences.USUAL, onShift);
    }
    return new Known(
        new NotificationPreferences(
            ChannelAddressStore.read(row),
            row.getBoolean("browser_on"),
            row.getBoolean("sound_on"),
            quiet(row)),
        onShift);
  }

  private static NotificationPreferences.@Nullable QuietHours quiet(ResultSet row)
      throws SQLException {
    LocalTime from = row.getObject("quiet_from", LocalTime.class);
    LocalTime to = row.getObject("quiet_to", LocalTime.class);
    return from == null || to == null ? null : new NotificationPreferences.QuietHours(from, to);
  }
}
