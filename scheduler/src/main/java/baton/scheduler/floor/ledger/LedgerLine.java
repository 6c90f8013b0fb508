package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** One line of the page: one fact. */
record LedgerLine(
    long number,
    String instant,
    String at,
    String seat,
    String who,
    String what,
    String by,
    String why) {
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter ANY_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss", Locale.ROOT);

  static LedgerLine of(Entry entry, Map<AdvisorId, String> names, ZoneId zone, Instant now) {
    LedgerWords words = new LedgerWords(entry, names);
    ZonedDateTime at = entry.at().atZone(zone);
    boolean thisYear = at.getYear() == now.atZone(zone).getYear();
    return new LedgerLine(
        entry.number(),
        entry.at().toString(),
        (thisYear ? THIS_YEAR : ANY_YEAR).format(at),
        entry.fact().seat().spoken(),
        words.who(),
        words.what(),
        words.by(),
        words.why());
  }
}
