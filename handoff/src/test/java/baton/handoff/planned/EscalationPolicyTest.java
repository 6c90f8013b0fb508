package baton.handoff.planned;

import static baton.handoff.planned.Rota.ANA;
import static baton.handoff.planned.Rota.BEN;
import static baton.handoff.planned.Rota.CALL;
import static baton.handoff.planned.Rota.CARA;
import static baton.handoff.planned.Rota.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Fact;
import baton.handoff.ledger.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {
  private Rota rota =
      new Rota()
          .shift(CALL, ANA, "08:00", "12:00")
          .shift(CALL, BEN, "12:00", "16:00")
          .holds(CALL, ANA, "08:00");

  private final Set<HandoffStep> taken = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  @Test
  void both_sides_are_told_at_fifteen_five_and_no_minutes_H4() {
    assertThat(at("11:44:59")).isEmpty();
    assertThat(at("11:45")).containsExactly("TOLD 15");
    assertThat(at("11:45")).isEmpty();
    assertThat(at("11:55")).containsExactly("TOLD 5");
    rota.standsBy(CALL, BEN, "11:58");
    assertThat(at("12:00")).containsExactly("TOLD 0");
  }

  @Test
  void published_late_only_the_nearest_time_is_told_H4() {
    assertThat(at("11:57")).containsExactly("TOLD 5");
    assertThat(at("11:58")).isEmpty();
  }

  @Test
  void late_at_once_leads_after_five_cover_after_ten_minutes_H6() {
    assertThat(at("12:00")).containsExactly("TOLD 0", "LATE");
    assertThat(at("12:04:59")).isEmpty();
    assertThat(at("12:05")).containsExactly("LEADS_ALERTED");
    assertThat(at("12:10")).containsExactly("COVER_ASKED");
    assertThat(at("13:00")).isEmpty();
  }

  @Test
  void nobody_is_late_who_stands_by_H6() {
    rota.standsBy(CALL, BEN, "11:58");

    assertThat(at("12:10")).isEmpty();
  }

  @Test
  void nothing_is_told_of_a_handoff_that_is_done_H4() {
    rota.holds(CALL, BEN, "11:52");

    assertThat(at("11:55")).isEmpty();
    assertThat(at("12:10")).isEmpty();
  }

  @Test
  void nothing_is_told_once_the_cover_has_the_seat_H4_H6() {
    rota.cover(CALL, CARA, BEN, "12:00", "16:00").holds(CALL, CARA, "11:53");

    assertThat(at("11:55")).isEmpty();
    assertThat(at("12:10")).isEmpty();
  }

  @Test
  void nobody_is_asked_while_a_cover_is_on_the_way_H6() {
    rota.cover(CALL, CARA, BEN, "12:06", "16:00");

    assertThat(at("12:10")).containsExactly("LATE", "LEADS_ALERTED");
  }

  @Test
  void everybody_is_asked_again_when_the_cover_leaves_H6() {
    assertThat(at("12:10")).contains("COVER_ASKED");
    rota.cover(CALL, CARA, BEN, "12:12", "13:00");
    assertThat(at("12:59")).isEmpty();

    assertThat(at("13:00")).containsExactly("COVER_ASKED 60");
    assertThat(at("13:10")).isEmpty();
  }

  @Test
  void one_released_in_mid_shift_is_not_called_late_but_cover_is_asked_for_H6() {
    happened(EntryKind.HANDED_OVER, "11:55", ANA, BEN);
    rota.holds(CALL, null, "13:00");

    assertThat(at("13:00")).containsExactly("COVER_ASKED 60");
  }

  @Test
  void soft_seat_is_told_of_but_nobody_is_late_on_it_H9() {
    rota.shift(MAIL, ANA, "08:00", "12:00").shift(MAIL, BEN, "12:00", "16:00");
    rota.takeOut(ANA).shift(MAIL, ANA, "08:00", "12:00").holds(CALL, BEN, "08:00");

    assertThat(at("11:45")).contains("TOLD 15");
    assertThat(at("12:10")).isEmpty();
  }

  @Test
  void closing_is_told_to_whoever_holds_the_seat_and_nobody_is_late_for_it_H7() {
    rota.takeOut(BEN);

    assertThat(at("11:45")).containsExactly("TOLD 15");
    assertThat(at("12:00")).containsExactly("TOLD 0");
    assertThat(at("12:10")).isEmpty();
  }

  @Test
  void closing_of_a_seat_that_nobody_holds_is_told_to_nobody_H7() {
    happened(EntryKind.HELD, "08:00", ANA, null);
    rota.takeOut(BEN).holds(CALL, null, "11:00");
    assertThat(at("11:00")).containsExactly("COVER_ASKED 180");

    assertThat(at("11:45")).isEmpty();
  }

  @Test
  void opening_seat_has_a_ladder_too_H6() {
    rota = new Rota().shift(CALL, BEN, "12:00", "16:00");

    assertThat(at("11:45")).containsExactly("TOLD 15");
    assertThat(at("12:10")).containsExactly("LATE", "LEADS_ALERTED", "COVER_ASKED");
  }

  @Test
  void called_off_is_told_once_and_only_to_who_was_told_H4() {
    assertThat(at("11:45")).containsExactly("TOLD 15");
    rota.takeOut(BEN).shift(CALL, CARA, "12:00", "16:00");

    assertThat(at("11:46")).containsExactly("CALLED_OFF", "TOLD 15");
    assertThat(at("11:47")).isEmpty();
  }

  @Test
  void terms_changed_after_telling_tell_only_what_is_nearer_H4() {
    assertThat(at("11:45")).containsExactly("TOLD 15");

    rota.terms(Rota.notice(2, 3, 20));
    assertThat(at("11:48")).isEmpty();
    rota.terms(Rota.notice(2, 3, 30, 10));
    assertThat(at("11:50")).containsExactly("TOLD 10");
    assertThat(at("12:03")).containsExactly("LATE", "LEADS_ALERTED", "COVER_ASKED");
    rota.terms(Rota.notice(5, 20, 15));
    assertThat(at("12:20")).isEmpty();
  }

  @Test
  void after_an_outage_over_the_handoff_only_what_still_helps_is_told_H4_H6() {
    assertThat(at("12:12")).containsExactly("LATE", "LEADS_ALERTED", "COVER_ASKED");
  }

  @Test
  void after_a_short_outage_the_handoff_itself_is_told_H4() {
    rota.standsBy(CALL, BEN, "11:50");

    assertThat(at("12:03")).containsExactly("TOLD 0");
  }

  @Test
  void minutes_are_true_minutes_on_the_night_the_clocks_go_forward_H4_T3() {
    rota =
        new Rota("America/Denver", "2026-03-08")
            .shift(CALL, ANA, "00:00", "03:00")
            .shift(CALL, BEN, "03:00", "08:00")
            .holds(CALL, ANA, "00:00");

    assertThat(at("01:44")).isEmpty();
    assertThat(at("01:45")).containsExactly("TOLD 15");
    assertThat(at("03:00")).containsExactly("TOLD 0", "LATE");
  }

  @Test
  void handoff_in_the_repeated_hour_is_told_and_late_once_H4_T3() {
    rota =
        new Rota("America/Denver", "2026-11-01")
            .shift(CALL, ANA, "00:00", "01:30")
            .shift(CALL, BEN, "01:30", "08:00")
            .holds(CALL, ANA, "00:00");

    assertThat(at("01:15")).containsExactly("TOLD 15");
    assertThat(at("01:30")).containsExactly("TOLD 0", "LATE");
    assertThat(steps(rota.at("01:30").plusSeconds(3600)))
        .containsExactly("LEADS_ALERTED", "COVER_ASKED");
    assertThat(steps(rota.at("01:30").plusSeconds(7200))).isEmpty();
  }

  @Test
  void zones_of_half_and_quarter_hours_are_told_in_time_H4_T3() {
    for (String zone : List.of("Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe")) {
      taken.clear();
      rota =
          new Rota(zone, "2026-06-11")
              .shift(CALL, ANA, "08:00", "12:00")
              .shift(CALL, BEN, "12:00", "16:00")
              .holds(CALL, ANA, "08:00");
      assertThat(at("11:45")).as(zone).containsExactly("TOLD 15");
      assertThat(at("12:00")).as(zone).containsExactly("TOLD 0", "LATE");
    }
  }

  @Test
  void next_look_is_at_the_next_thing_to_tell_and_after_now_H4() {
    assertThat(next("08:00")).isEqualTo(rota.at("08:05"));
    assertThat(next("08:10")).isEqualTo(rota.at("11:45"));
    assertThat(next("11:45")).isEqualTo(rota.at("11:55"));
    assertThat(next("12:00")).isEqualTo(rota.at("12:05"));
    assertThat(next("12:05")).isEqualTo(rota.at("12:10"));
    assertThat(next("12:10")).isEqualTo(rota.at("15:45"));
    assertThat(ladder(rota.at("16:10")).next(rota.handoffs())).isEmpty();
  }

  @Test
  void next_look_is_also_where_a_cover_ends_for_the_shift_may_be_longer_by_then_H6() {
    rota =
        new Rota()
            .shift(CALL, BEN, "12:00", "20:00")
            .cover(CALL, CARA, BEN, "12:00", "16:00")
            .holds(CALL, CARA, "12:00");

    assertThat(next("12:10")).isEqualTo(rota.at("16:00"));
    assertThat(at("15:59")).isEmpty();
    assertThat(at("16:00")).containsExactly("LATE", "LEADS_ALERTED", "COVER_ASKED 240");
  }

  private Instant next(String time) {
    return ladder(rota.at(time)).next(rota.handoffs()).orElseThrow();
  }

  /** What is due then, as {@code TOLD 15}; it is taken. */
  private List<String> at(String time) {
    boolean seconds = time.length() > 5;
    Instant at = rota.at(time.substring(0, 5));
    return steps(seconds ? at.plusSeconds(Long.parseLong(time.substring(6))) : at);
  }

  private List<String> steps(Instant at) {
    List<HandoffStep> due = ladder(at).due(rota.handoffs(), taken);
    taken.addAll(due);
    return due.stream()
        .map(step ->
            step.kind() == HandoffStep.Kind.TOLD || step.minutes() > 0
                ? step.kind() + " " + step.minutes()
                : step.kind().name())
        .toList();
  }

  private EscalationPolicy ladder(Instant at) {
    return new EscalationPolicy(rota.facts(), entries, at);
  }

  private void happened(EntryKind kind, String time, AdvisorId advisor, @Nullable AdvisorId other) {
    Sha256 none = new Sha256("0".repeat(64));
    entries.add(
        new Entry(
            entries.size() + 1,
            rota.at(time),
            new Fact(kind, CALL, advisor, other, null, 1, "{}"),
            none,
            none));
  }
}
