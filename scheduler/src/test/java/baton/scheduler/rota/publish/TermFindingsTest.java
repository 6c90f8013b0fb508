package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Outbox;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.cover.CoverNeeds;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.cover.DayKind;
import baton.scheduler.rota.cover.DaySpan;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.terms.Availability;
import baton.scheduler.rota.terms.TermsStore;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.TimeOffService;
import baton.scheduler.rota.terms.WorkLimits;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A draft against what people agreed on and the cover asked for; the same as publishing (R3). */
class TermFindingsTest {
  private final RotaDesk desk = RotaDesk.onSundayEvening();

  @Test
  void a_shift_on_approved_time_off_is_refused_R2() {
    off("Ana", "2026-03-09T00:00", "2026-03-10T00:00");
    assertThat(desk.findings("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00"))
        .containsExactly(
            "shifts[0].advisor R2: Ana has time off, Mon 9 Mar, and Live Call 1, Mon 9 Mar"
                + " 08:00–16:00 lies in it. Plan somebody else for it, or talk to Ana and take the"
                + " approval back.");
  }

  @Test
  void what_is_published_and_then_approved_away_cannot_be_published_again_R2() {
    desk.publish(
        "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CALL/1 Ben 2026-03-10T08:00 2026-03-10T16:00");
    off("Ana", "2026-03-09T00:00", "2026-03-10T00:00");
    assertThat(desk.publish())
        .isInstanceOfSatisfying(
            Publication.Refused.class,
            refused ->
                assertThat(refused.findings()).extracting(Finding::rule).containsExactly("R2"));
    desk.publish(
        "LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CALL/1 Ben 2026-03-10T08:00 2026-03-10T16:00");
    assertThat(desk.published()).hasSize(2).noneMatch(shift -> shift.contains("Ana"));
  }

  @Test
  void nobody_is_planned_after_leaving_R2() {
    agree("Ana", limits(null, null, new Employment(null, LocalDate.parse("2026-03-09"))));
    assertThat(desk.findings("LIVE_CALL/1 Ana 2026-03-10T08:00 2026-03-10T16:00"))
        .singleElement()
        .asString()
        .startsWith("shifts[0].advisor R2: Ana is at the desk until Mon 9 Mar");
  }

  @Test
  void what_people_agreed_on_is_a_warning_and_may_be_published_R1_R3() {
    agree("Ana", limits(Duration.ofHours(10), Duration.ofHours(11), Employment.OPEN));
    assertThat(
            warnings(
                "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
                "LIVE_CALL/1 Ana 2026-03-10T02:00 2026-03-10T06:00"))
        .containsExactly(
            "shifts[1] R1: With Live Call 1, Tue 10 Mar 02:00–06:00, Ana works 12 h in the week of"
                + " Mon 9 Mar; at most 10 h are agreed. Give 2 h of it to somebody else.",
            "shifts[1] R1: Ana has 10 h of rest between Live Call 1, Mon 9 Mar 08:00–16:00 and Live"
                + " Call 1, Tue 10 Mar 02:00–06:00; at least 11 h are agreed. Start the later one"
                + " 1 h later, or plan somebody else for one of them.");
    assertThat(desk.publish()).isInstanceOf(Publication.Published.class);
  }

  @Test
  void hours_and_rest_count_from_what_is_published_and_over_R1_R5() {
    desk.publish("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    agree("Ana", limits(Duration.ofHours(10), Duration.ofHours(11), Employment.OPEN));
    desk.setLocal("2026-03-09T20:00");
    assertThat(warnings("LIVE_CALL/1 Ana 2026-03-10T02:00 2026-03-10T06:00"))
        .hasSize(2)
        .allMatch(warning -> warning.startsWith("shifts[0] R1: "));
    assertThat(warnings("LIVE_CALL/1 Ben 2026-03-10T02:00 2026-03-10T06:00"))
        .as("what is over is not judged any more")
        .isEmpty();
  }

  @Test
  void missing_hours_of_somebody_without_a_shift_name_the_week_R1() {
    agree(
        "Ben",
        new WorkLimits(
            new HoursPerWeek(Duration.ofHours(20), null), null, null, null, null, Employment.OPEN));
    assertThat(warnings("LIVE_CALL/1 Ana 2026-03-13T08:00 2026-03-13T16:00"))
        .containsExactly(
            "Ben, week of Mon 9 Mar R1: Ben works 0 h in the week of Mon 9 Mar; at least 20 h are"
                + " agreed. Plan Ben for 20 h more.");
  }

  @Test
  void short_cover_is_said_once_a_stretch_until_the_last_day_planned_R1() {
    desk.transactions.use(tx ->
        new CoverageStore()
            .save(
                tx,
                desk(tx),
                CoverNeeds.NONE.with(
                    "LIVE_CALL",
                    EnumSet.range(DayKind.MONDAY, DayKind.FRIDAY),
                    new DaySpan(8 * 60, 16 * 60),
                    2)));
    assertThat(
            warnings(
                "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
                "LIVE_CALL/2 Ben 2026-03-09T06:00 2026-03-09T14:00",
                "LIVE_CHAT/1 Cleo 2026-03-10T06:00 2026-03-10T14:00"))
        .containsExactly(
            "Live Call, 14:00 to 16:00, Mon 9 Mar R1: Live Call: 1 of 2 from 14:00 to 16:00, Mon 9"
                + " Mar. Plan 1 more on Live Call then, or ask for fewer under Coverage.",
            "Live Call, 08:00 to 16:00, Tue 10 Mar R1: Live Call: 0 of 2 from 08:00 to 16:00, Tue"
                + " 10 Mar. Plan 2 more on Live Call then, or ask for fewer under Coverage.");
    desk.publish("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    desk.setLocal("2026-03-09T15:00");
    assertThat(warnings("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00"))
        .singleElement()
        .asString()
        .contains("Live Call: 1 of 2 from 15:00 to 16:00, Mon 9 Mar.");
  }

  @Test
  void an_open_shift_is_a_warning_until_somebody_is_planned_R1() {
    assertThat(warnings("LIVE_CALL/1 (open) 2026-03-09T08:00 2026-03-09T16:00")).hasSize(1);
    List<Finding> left =
        desk.transactions.run(tx -> desk.rota.look(tx, desk(tx))).proposal().findings();
    assertThat(left)
        .extracting(Finding::inOneLine)
        .containsExactly(
            "R1: Live Call 1, Mon 9 Mar 08:00–16:00 is open: nobody is planned for it, and"
                + " publishing leaves it out. Plan somebody for it, or take it out.");
    assertThat(left).noneMatch(Finding::isError);
    assertThat(desk.findings("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00")).isEmpty();
    assertThat(desk.transactions.run(tx -> desk.rota.look(tx, desk(tx))).proposal().findings())
        .isEmpty();
  }

  private List<String> warnings(String... shifts) {
    return desk.draft(shifts) instanceof RotaDrafting.Answer.Saved saved
        ? saved.warnings().stream().map(f -> f.field() + " " + f.inOneLine()).toList()
        : List.of("refused");
  }

  private void agree(String name, WorkLimits limits) {
    desk.transactions.use(
        tx -> new TermsStore().save(tx, desk(tx), id(tx, name), limits, Availability.ALWAYS));
  }

  private void off(String name, String from, String to) {
    desk.transactions.use(tx -> {
      AwayPeriod away =
          AwayPeriod.of(LocalDateTime.parse(from), LocalDateTime.parse(to), desk(tx).zone());
      TimeOffService.Actor lead = new TimeOffService.Actor(id(tx, "Ben"), "");
      var unused =
          new TimeOffService(new Outbox(List.of())).enter(tx, desk(tx), id(tx, name), away, lead);
    });
  }

  private Desk desk(Tx tx) {
    return desk.desk(tx);
  }

  private AdvisorId id(Tx tx, String name) {
    return new Advisors()
        .all(tx, desk(tx).id()).stream()
            .filter(advisor -> advisor.name().equals(name))
            .map(Advisor::id)
            .findFirst()
            .orElseThrow();
  }

  private static WorkLimits limits(
      @Nullable Duration most, @Nullable Duration rest, Employment employment) {
    return new WorkLimits(new HoursPerWeek(null, most), null, rest, null, null, employment);
  }

  @Test
  void what_it_is_measured_by_takes_the_same_statements_however_much_there_is_R3() {
    var drafted = desk.draft("LIVE_CALL/1 Ana 2026-03-12T08:00 2026-03-12T16:00");
    assertThat(drafted).isInstanceOf(RotaDrafting.Answer.Saved.class);
    int few = statements();
    for (int i = 0; i < 20; i++) {
      String name = "More" + i;
      desk.transactions.use(tx -> desk.advisor(tx, name, "LIVE_CALL"));
      agree(name, limits(Duration.ofHours(10), null, Employment.OPEN));
      off(name, "2026-03-09T00:00", "2026-03-10T00:00");
    }
    assertThat(statements()).isEqualTo(few);
  }

  private int statements() {
    AtomicInteger counted = new AtomicInteger();
    desk.jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            counted.incrementAndGet();
          }
        });
    var unused = desk.transactions.run(tx -> desk.rota.look(tx, desk(tx)));
    return counted.get();
  }
}
