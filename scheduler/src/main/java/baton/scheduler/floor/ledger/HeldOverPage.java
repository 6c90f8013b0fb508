package baton.scheduler.floor.ledger;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/held-over}: for leads, who stayed for others and who was late, by week (H8). */
@Path("/{desk}/held-over")
@Produces(MediaType.TEXT_HTML)
public final class HeldOverPage {
  private static final int WEEKS_BACK = 3;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);

  private final DeskPages face;
  private final GuardedSeats seats;

  HeldOverPage(DeskPages face, GuardedSeats seats) {
    this.face = face;
    this.seats = seats;
  }

  /**
   * @param weeks newest first
   */
  record Model(Shell shell, List<WeekRows> weeks, List<NowRow> now, String from, String to) {}

  record WeekRows(String title, List<Row> rows) {}

  record Row(String person, Cell heldOver, Cell late) {}

  /**
   * @param length empty: none
   */
  record Cell(String length, int times, List<Long> entries) {
    static Cell of(long seconds, int times, List<Long> entries) {
      return new Cell(seconds == 0 ? "" : DurationWords.of(seconds), times, entries);
    }
  }

  record NowRow(
      String person, String seat, String length, String since, @Nullable String waitingFor) {}

  /** {@code ?from&to}: days; without them this week and the three before it. */
  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public String page(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>(address.getQueryParameters());
    given.values().removeIf(values -> values.getFirst().isBlank());
    JsonFields fields = JsonFields.ofQuery(given, Set.of("from", "to"));
    Model model = face.desks().read(slug, (tx, desk) -> model(tx, caller, desk, fields));
    return face.pages().render("floor/ledger/held-over.ftlh", model);
  }

  private Model model(Tx tx, Caller caller, Desk desk, JsonFields fields) {
    LocalDate today = tx.now().atZone(desk.zone()).toLocalDate();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    ShiftPeriod period =
        new LedgerTimes(fields, desk.zone()).periodOr(monday.minusWeeks(WEEKS_BACK), today);
    HeldOverWeeks report = HeldOverWeeks.of(tx, desk, seats, period, fields);
    return new Model(
        face.shells().of(tx, desk, caller, "Held over").entry("held-over"),
        weeks(report),
        report.now().stream().map(now -> row(desk, now, tx)).toList(),
        period.start().atZone(desk.zone()).toLocalDate().toString(),
        period.end().minusNanos(1).atZone(desk.zone()).toLocalDate().toString());
  }

  private static NowRow row(Desk desk, HeldOverWeeks.Now now, Tx tx) {
    return new NowRow(
        now.name(),
        now.seatName(),
        DurationWords.of(now.heldOverSeconds()),
        desk.written(now.since(), tx.now()),
        now.waitingFor());
  }

  private static List<WeekRows> weeks(HeldOverWeeks view) {
    List<WeekRows> weeks = new ArrayList<>();
    @Nullable LocalDate last = null;
    for (HeldOverWeeks.Week week : view.items()) {
      if (!week.monday().equals(last)) {
        last = week.monday();
        weeks.add(new WeekRows(title(week.monday()), new ArrayList<>()));
      }
      weeks
          .getLast()
          .rows()
          .add(
              new Row(
                  week.name(),
                  Cell.of(week.heldOverSeconds(), week.times(), week.heldOverEntries()),
                  Cell.of(week.lateSeconds(), week.lateTimes(), week.lateEntries())));
    }
    Collections.reverse(weeks);
    return weeks;
  }

  /** {@code Week 24 · 8 Jun to 14 Jun 2026}. */
  private static String title(LocalDate monday) {
    LocalDate sunday = monday.plusDays(6);
    return "Week %s · %s to %s %d"
        .formatted(
            HeldOverWeeks.written(monday).substring(6),
            DAY.format(monday),
            DAY.format(sunday),
            sunday.getYear());
  }
}
