package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.LedgerCheckpoint;
import baton.handoff.ledger.LedgerFilter;
import baton.handoff.ledger.LedgerSearch;
import baton.handoff.ledger.LedgerTime;
import baton.handoff.ledger.SeatTimeline;
import baton.handoff.ledger.Timelines;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the ledger's page shows: a fixed number of queries, whatever there is to show. */
final class LedgerPainter {
  private static final int LINES = 100;
  static final Set<String> MORE = Set.of("before", "verify", "kept");

  private final DeskShells shells;
  private final LedgerSearch search = new LedgerSearch();
  private final Timelines timelines = new Timelines();
  private final Advisors advisors = new Advisors();

  LedgerPainter(DeskShells shells) {
    this.shells = shells;
  }

  /**
   * @param older the address of the page that follows; null when there is none older
   * @param newest the address of the first page; null when this is it
   * @param check null when it was not asked for
   */
  record Model(
      Shell shell,
      FilterForm form,
      SeatDayChart day,
      List<LedgerLine> lines,
      @Nullable String older,
      @Nullable String newest,
      @Nullable CheckWords check) {}

  Model model(Tx tx, Caller caller, Desk desk, LedgerAsk ask) {
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    LedgerFilter filter = ask.filter(desk, names);
    long before = ask.number("before", 0, Long.MAX_VALUE);
    boolean verify = ask.flag("verify");
    LedgerCheckpoint kept = LedgerResource.kept(ask.fields());
    ask.fields().orThrow();
    SeatDayChart day = day(tx, desk, filter.time(), names);
    List<Entry> entries = search.newest(tx.handle(), desk.id(), filter, before, LINES);
    Instant now = tx.now();
    return new Model(
        shells.of(tx, desk, caller, "Ledger").entry("ledger"),
        form(tx, desk, ask, names, day, entries.isEmpty() && before == 0),
        day,
        entries.stream().map(entry -> LedgerLine.of(entry, names, desk.zone(), now)).toList(),
        entries.size() < LINES ? null : older(ask.address(), entries.getLast().number()),
        before == 0 ? null : ask.address().toString(),
        verify
            ? CheckWords.of(new LedgerCheck().verify(tx.handle(), desk.id(), kept), kept)
            : null);
  }

  private static String older(PageAddress filters, long before) {
    return filters.with("before", Long.toString(before)).toString();
  }

  private SeatDayChart day(Tx tx, Desk desk, LedgerTime asked, Map<AdvisorId, String> names) {
    Instant last = asked.to().equals(LedgerTime.LAST) ? tx.now() : asked.to().minusNanos(1);
    LocalDate date = last.atZone(desk.zone()).toLocalDate();
    List<SeatTimeline> seats =
        timelines.in(tx.handle(), desk.id(), LedgerTimes.day(date, desk.zone()), tx.now());
    return SeatDayChart.of(date, desk.zone(), tx.now(), seats, names);
  }

  private FilterForm form(
      Tx tx,
      Desk desk,
      LedgerAsk ask,
      Map<AdvisorId, String> names,
      SeatDayChart day,
      boolean nothing) {
    FilterForm form = FilterForm.of(ask.address(), names.values(), day);
    return nothing ? form.dropping(name -> helps(tx, desk, ask.without(name), names)) : form;
  }

  /** Whether there is something with these filters. */
  private boolean helps(Tx tx, Desk desk, LedgerAsk ask, Map<AdvisorId, String> names) {
    LedgerFilter filter = ask.filter(desk, names);
    return !search.newest(tx.handle(), desk.id(), filter, 0, 1).isEmpty();
  }
}
