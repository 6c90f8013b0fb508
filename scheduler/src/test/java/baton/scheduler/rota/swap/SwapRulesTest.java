package baton.scheduler.rota.swap;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.WallTime;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.terms.Availability;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import baton.scheduler.rota.terms.StaffTerms;
import baton.scheduler.rota.terms.WorkLimits;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be offered, and who can do what to a swap: purely, on a Monday at 10:00 in Denver. */
class SwapRulesTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Desk DESK =
      new Desk(
          new DeskId(1),
          "support",
          "Support",
          DENVER,
          "MT",
          new Desk.DialPlan("9", List.of("US")),
          new Desk.Policy(Duration.ofMinutes(30), Duration.ofMinutes(10), 14, Desk.Notice.USUAL));
  private static final Instant NOW = Instant.parse("2026-03-09T16:00:00Z");
  private static final Advisor ANA = person(1, "Ana", false, "LIVE_CALL");
  private static final Advisor BEN = person(2, "Ben", false, "LIVE_CALL", "LIVE_CHAT");
  private static final Advisor DAN = person(3, "Dan", false, "LIVE_CALL");
  private static final Advisor CLEO = person(4, "Cleo", false, "LIVE_CHAT");
  private static final Advisor LEA = person(5, "Lea", true, "LIVE_CALL", "LIVE_CHAT");
  private static final Planned RUNNING = shift(BEN, "LIVE_CALL/2", "09T08:00", "09T16:00");
  private static final Planned TUESDAY = shift(ANA, "LIVE_CALL/1", "10T08:00", "10T16:00");
  private static final Planned BENS = shift(BEN, "LIVE_CALL/1", "11T08:00", "11T16:00");
  private static final Planned CHAT = shift(BEN, "LIVE_CHAT/1", "12T08:00", "12T16:00");
  private static final SwapFacts FACTS = facts(SwapPolicy.LEAD);

  @Test
  void a_part_lies_in_its_shift_and_has_a_length_T2_R1() {
    assertThat(offered(TUESDAY, "10T08:00", "10T12:00", null, null)).isNull();
    assertThat(offered(TUESDAY, "10T07:00", "10T12:00", null, null)).contains("is no part of");
    assertThat(offered(TUESDAY, "10T12:00", "10T17:00", null, null)).contains("is no part of");
    assertThat(offered(TUESDAY, "10T12:00", "10T12:00", null, null)).contains("is no part of");
    assertThat(offered(TUESDAY, "10T12:00", "10T11:00", null, null)).contains("is no part of");
  }

  @Test
  void an_offer_is_to_somebody_else_with_the_skill_R1_R2() {
    assertThat(offered(TUESDAY, ANA, null)).startsWith("R1: A shift cannot be offered to whose");
    assertThat(offered(TUESDAY, CLEO, null)).startsWith("R2: Cleo does not have the skill");
    assertThat(offered(TUESDAY, BEN, null)).isNull();
  }

  @Test
  void a_shift_in_return_is_the_askeds_not_begun_and_one_the_owner_can_work_R1_R2_R5() {
    assertThat(offered(TUESDAY, null, BENS)).startsWith("R1: A shift in return has to be one of");
    assertThat(offered(TUESDAY, DAN, BENS)).startsWith("R1: A shift in return has to be one of");
    assertThat(offered(TUESDAY, BEN, RUNNING)).startsWith("R5: ").endsWith("of Ben has begun.");
    assertThat(offered(TUESDAY, BEN, CHAT)).startsWith("R2: Ana does not have the skill for Live");
    assertThat(offered(TUESDAY, BEN, shift(BEN, "LIVE_CALL/1", "13T08:00", "13T16:00")))
        .startsWith("R1: Ben has no published shift on Live Call 1");
    assertThat(offered(TUESDAY, BEN, BENS)).isNull();
  }

  @Test
  void an_offer_ends_when_the_first_of_both_shifts_begins_R5() {
    assertThat(endsBy(TUESDAY, BEN, BENS)).isEqualTo(Instant.parse("2026-03-10T14:00:00Z"));
    assertThat(endsBy(BENS, ANA, TUESDAY)).isEqualTo(Instant.parse("2026-03-10T14:00:00Z"));
  }

  @Test
  void only_the_owner_or_a_lead_offers_or_withdraws_R1() {
    assertThat(judged(TUESDAY, null, null, null, null, DAN)).startsWith("R1: Only Ana or a lead");
    assertThat(judged(TUESDAY, null, null, null, null, LEA)).isNull();
    assertThat(said(rule(Swap.State.OPEN, null, null).withdraw(actor(DAN))))
        .isEqualTo("R1: Only Ana or a lead can do that.");
    assertThat(rule(Swap.State.OPEN, null, null).withdraw(actor(ANA))).isEmpty();
    assertThat(rule(Swap.State.OPEN, null, null).withdraw(actor(LEA))).isEmpty();
  }

  @Test
  void nobody_accepts_their_own_or_for_somebody_else_R1() {
    SwapStepRule rule = rule(Swap.State.OPEN, null, null);
    assertThat(said(rule.accept(ANA.id(), actor(ANA)))).isEqualTo("R1: It is Ana's own shift.");
    assertThat(said(rule.accept(BEN.id(), actor(DAN))))
        .isEqualTo("R1: Only Ben or a lead can do that.");
    assertThat(said(rule.accept(CLEO.id(), actor(CLEO)))).startsWith("R2: Cleo does not have");
    assertThat(rule.accept(BEN.id(), actor(BEN))).isEmpty();
    assertThat(rule.accept(BEN.id(), actor(LEA))).isEmpty();
  }

  @Test
  void only_who_was_asked_or_has_accepted_declines_R1() {
    assertThat(said(rule(Swap.State.OPEN, null, null).decline(actor(BEN))))
        .isEqualTo("R1: It is offered to everybody; nobody has to decline it.");
    assertThat(said(rule(Swap.State.OPEN, BEN, null).decline(actor(DAN))))
        .isEqualTo("R1: Only Ben or a lead can do that.");
    assertThat(rule(Swap.State.OPEN, BEN, null).decline(actor(BEN))).isEmpty();
    assertThat(said(rule(Swap.State.ACCEPTED, null, BEN).decline(actor(DAN))))
        .isEqualTo("R1: Only Ben or a lead can do that.");
    assertThat(rule(Swap.State.ACCEPTED, null, BEN).decline(actor(BEN))).isEmpty();
  }

  @Test
  void a_lead_decides_about_what_somebody_accepted_R1() {
    assertThat(said(rule(Swap.State.OPEN, null, null).decide(actor(LEA))))
        .isEqualTo("R1: Nobody has accepted it yet.");
    assertThat(said(rule(Swap.State.ACCEPTED, null, BEN).decide(actor(ANA))))
        .isEqualTo("R1: A lead decides about swaps.");
    assertThat(rule(Swap.State.ACCEPTED, null, BEN).decide(actor(LEA))).isEmpty();
    for (Swap.State over :
        List.of(
            Swap.State.DONE,
            Swap.State.UNDONE,
            Swap.State.DECLINED,
            Swap.State.REFUSED,
            Swap.State.WITHDRAWN)) {
      assertThat(rule(over, null, BEN).decide(actor(LEA))).as("%s", over).isPresent();
      assertThat(rule(over, null, BEN).withdraw(actor(ANA))).as("%s", over).isPresent();
    }
  }

  @Test
  void only_what_is_done_is_undone_by_a_lead_or_by_the_two_where_they_may_R1() {
    assertThat(said(rule(Swap.State.ACCEPTED, null, BEN).undo(actor(LEA))))
        .isEqualTo("R1: It is not done yet.");
    assertThat(said(rule(Swap.State.DONE, null, BEN).undo(actor(BEN))))
        .isEqualTo("R1: A lead undoes swaps.");
    assertThat(rule(Swap.State.DONE, null, BEN).undo(actor(LEA))).isEmpty();
    SwapFacts both = facts(SwapPolicy.BOTH);
    Swap done = swap(Swap.State.DONE, null, BEN);
    assertThat(new SwapStepRule(both, done).undo(actor(BEN))).isEmpty();
    assertThat(said(new SwapStepRule(both, done).undo(actor(DAN))))
        .isEqualTo("R1: A lead undoes swaps.");
  }

  @Test
  void an_offer_to_everybody_reaches_neither_the_owner_nor_who_cannot_R2() {
    OfferAudience reach =
        OfferAudience.of(SwapTerms.whole(shift(ANA, "LIVE_CALL/1", "11T10:00", "11T12:00")), FACTS);
    assertThat(reach.asked()).containsExactly(DAN, LEA);
    assertThat(reach.inWords(SwapTerms.whole(TUESDAY)).lines())
        .containsExactly("Without the skill for Live Call 1: Cleo", "On another seat then: Ben");
  }

  @Test
  void what_only_warns_leaves_nobody_out_R1() {
    WeeklySpan never = new WeeklySpan(DayOfWeek.SUNDAY, LocalTime.of(1, 0), LocalTime.of(2, 0));
    StaffTerms terms =
        new StaffTerms(
            Map.of(
                DAN.id(),
                new baton.scheduler.rota.terms.WorkTerms(
                    WorkLimits.NONE, new Availability(List.of(never)), List.of(), List.of())));
    SwapFacts facts =
        new SwapFacts(DESK, NOW, FACTS.people(), terms, FACTS.shifts(), SwapPolicy.LEAD);
    assertThat(OfferAudience.of(SwapTerms.whole(TUESDAY), facts).asked()).contains(DAN);
  }

  @Test
  void a_part_follows_only_into_a_shift_that_has_all_of_it_R1() {
    SwapTerms part = new SwapTerms(TUESDAY, at("10T10:00"), at("10T12:00"), null, null, "");
    Planned late = shift(ANA, "LIVE_CALL/1", "10T11:00", "10T16:00");
    assertThat(follows(part, shift(ANA, "LIVE_CALL/1", "10T09:00", "10T11:00"), late))
        .as("neither half has all of it")
        .isEqualTo(new OfferFollowing.Gone(TUESDAY));
    Planned enough = shift(ANA, "LIVE_CALL/1", "10T09:00", "10T12:00");
    assertThat(follows(part, enough, shift(ANA, "LIVE_CALL/1", "10T12:00", "10T16:00")))
        .isEqualTo(new OfferFollowing.Moved(part.in(enough)));
    assertThat(follows(part, shift(DAN, "LIVE_CALL/1", "10T09:00", "10T16:00")))
        .as("somebody else's")
        .isEqualTo(new OfferFollowing.Gone(TUESDAY));
    assertThat(follows(part, shift(ANA, "LIVE_CALL/2", "10T09:00", "10T16:00")))
        .as("on another seat")
        .isEqualTo(new OfferFollowing.Gone(TUESDAY));
  }

  private static OfferFollowing follows(SwapTerms terms, Planned... now) {
    return OfferFollowing.of(terms, published(List.of(now)));
  }

  private static @Nullable String offered(
      Planned what, @Nullable Advisor to, @Nullable Planned back) {
    return judged(what, null, null, to, back, LEA);
  }

  private static @Nullable String offered(
      Planned what, String from, String until, @Nullable Advisor to, @Nullable Planned back) {
    return judged(what, at(from), at(until), to, back, LEA);
  }

  /** Null: it can be offered. */
  private static @Nullable String judged(
      Planned what,
      @Nullable LocalDateTime from,
      @Nullable LocalDateTime until,
      @Nullable Advisor to,
      @Nullable Planned back,
      Advisor by) {
    return switch (new OfferRule(FACTS).judge(asked(what, from, until, to, back), actor(by))) {
      case OfferRule.Judged.Fine fine -> null;
      case OfferRule.Judged.Not(Refusal refusal) -> said(Optional.of(refusal));
    };
  }

  private static Instant endsBy(Planned what, Advisor to, Planned back) {
    if (new OfferRule(FACTS).judge(asked(what, null, null, to, back), actor(LEA))
        instanceof OfferRule.Judged.Fine fine) {
      return fine.endsBy();
    }
    throw new AssertionError("it can be offered");
  }

  private static OfferRequest asked(
      Planned what,
      @Nullable LocalDateTime from,
      @Nullable LocalDateTime until,
      @Nullable Advisor to,
      @Nullable Planned back) {
    return new OfferRequest(
        OfferRequest.Key.of(what),
        from,
        until,
        to == null ? null : to.id(),
        back == null ? null : OfferRequest.Key.of(back),
        "");
  }

  private static String said(Optional<Refusal> refusal) {
    Refusal no = refusal.orElseThrow();
    return no.rule() + ": " + no.detail();
  }

  private static SwapStepRule rule(
      Swap.State state, @Nullable Advisor askedOf, @Nullable Advisor taker) {
    return new SwapStepRule(FACTS, swap(state, askedOf, taker));
  }

  private static Swap swap(Swap.State state, @Nullable Advisor askedOf, @Nullable Advisor taker) {
    AdvisorId to = askedOf == null ? null : askedOf.id();
    return new Swap(
        new SwapId(1),
        new SwapTerms(TUESDAY, TUESDAY.start(), TUESDAY.end(), to, null, ""),
        state,
        taker == null ? null : new Swap.Acceptance(taker.id(), List.of()),
        WallTime.start(TUESDAY.start(), DENVER),
        null);
  }

  private static SwapFacts facts(SwapPolicy policy) {
    return new SwapFacts(
        DESK,
        NOW,
        List.of(ANA, BEN, DAN, CLEO, LEA).stream()
            .collect(Collectors.toMap(Advisor::id, Function.identity())),
        StaffTerms.NONE,
        published(List.of(RUNNING, TUESDAY, BENS, CHAT)),
        policy);
  }

  private static List<Shift> published(List<Planned> planned) {
    List<Shift> shifts = new ArrayList<>();
    for (Planned one : planned) {
      ShiftPeriod period =
          new ShiftPeriod(WallTime.start(one.start(), DENVER), WallTime.end(one.end(), DENVER));
      shifts.add(
          new Shift(
              new ShiftId(shifts.size() + 1),
              one.seat(),
              one.advisor(),
              one.start(),
              one.end(),
              period));
    }
    return shifts;
  }

  private static SwapActor actor(Advisor who) {
    return new SwapActor(who.id(), who.name(), who.lead());
  }

  private static Advisor person(long id, String name, boolean lead, String... skills) {
    return new Advisor(new AdvisorId(id), name, lead, List.of(skills));
  }

  private static Planned shift(Advisor who, String seat, String from, String to) {
    return new Planned(SeatId.parse(seat), who.id(), at(from), at(to));
  }

  /** {@code "10T08:00"} of March 2026. */
  private static LocalDateTime at(String time) {
    return LocalDateTime.parse("2026-03-" + time);
  }
}
