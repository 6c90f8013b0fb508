package baton.scheduler.rota.swap;

import static baton.scheduler.rota.swap.SwapScene.MONDAY;
import static baton.scheduler.rota.swap.SwapScene.TUESDAY;
import static baton.scheduler.rota.swap.SwapScene.done;
import static baton.scheduler.rota.swap.SwapScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Offering, accepting, approving and undoing, on a real database. */
class SwapTest {
  private static final String ANA = "LIVE_CALL/1 Ana " + MONDAY;
  private static final String BEN = "LIVE_CALL/2 Ben " + TUESDAY;

  private final SwapScene desk = new SwapScene();

  @Test
  void a_shift_goes_to_who_was_asked_once_a_lead_approved_R1() {
    desk.publish(ANA, BEN);
    SwapId swap = desk.offered(desk.askedOf(ANA, "Ben"), "Ana");
    assertThat(desk.told("Ben"))
        .containsExactly("Ana offers you Mon 9 Mar 08:00–16:00 on Live Call 1");
    assertThat(done(desk.accept(swap, "Ben")).state()).isEqualTo(Swap.State.ACCEPTED);
    assertThat(desk.published()).as("not before a lead approved").containsExactly(ANA, BEN);
    assertThat(desk.told("Ana"))
        .containsExactly("Ben would take Mon 9 Mar 08:00–16:00 on Live Call 1");
    assertThat(desk.told("Lea")).containsExactly("Swap: Ana → Ben, to approve");
    assertThat(done(desk.approve(swap)).state()).isEqualTo(Swap.State.DONE);
    assertThat(desk.published()).containsExactly("LIVE_CALL/1 Ben " + MONDAY, BEN);
    assertThat(desk.why()).isEqualTo("Swap: Ana → Ben");
    assertThat(desk.told("Lea")).isEmpty();
    assertThat(desk.log(swap))
        .containsExactly("OFFERED by Ana", "ACCEPTED by Ben", "APPROVED by Lea", "DONE by Lea: r2");
  }

  @Test
  void two_shifts_change_hands_in_one_revision_R1() {
    desk.publish(ANA, BEN);
    SwapId swap = desk.offered(desk.askedFor(ANA, BEN), "Ana");
    done(desk.accept(swap, "Ben"));
    done(desk.approve(swap));
    assertThat(desk.published())
        .containsExactly("LIVE_CALL/1 Ben " + MONDAY, "LIVE_CALL/2 Ana " + TUESDAY);
    assertThat(desk.why()).isEqualTo("Swap: Ana ↔ Ben");
    done(desk.undo(swap, "Lea"));
    assertThat(desk.published()).containsExactly(ANA, BEN);
    assertThat(desk.why()).isEqualTo("Undone: Swap: Ana ↔ Ben");
  }

  @Test
  void a_part_in_the_middle_leaves_the_rest_where_it_was_R1() {
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.part(ANA, "2026-03-09T10:00", "2026-03-09T12:00"), "Ana");
    done(desk.accept(swap, "Ben"));
    done(desk.approve(swap));
    assertThat(desk.published())
        .containsExactly(
            "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T10:00",
            "LIVE_CALL/1 Ben 2026-03-09T10:00 2026-03-09T12:00",
            "LIVE_CALL/1 Ana 2026-03-09T12:00 2026-03-09T16:00");
    done(desk.undo(swap, "Lea"));
    assertThat(desk.published()).containsExactly(ANA);
  }

  @Test
  void where_two_may_agree_by_themselves_it_is_done_and_undone_by_both_R1() {
    desk.policy(SwapPolicy.BOTH);
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    assertThat(done(desk.accept(swap, "Dan")).state()).isEqualTo(Swap.State.DONE);
    assertThat(refused(desk.undo(swap, "Ben"))).isEqualTo("R1: A lead undoes swaps.");
    assertThat(done(desk.undo(swap, "Ana")).state()).isEqualTo(Swap.State.DONE);
    assertThat(desk.told("Dan"))
        .containsExactly("Ana would like to undo the swap of Mon 9 Mar 08:00–16:00 on Live Call 1");
    assertThat(refused(desk.undo(swap, "Ana")))
        .isEqualTo("R1: Dan has to agree to undo it, and was asked.");
    assertThat(done(desk.undo(swap, "Dan")).state()).isEqualTo(Swap.State.UNDONE);
    assertThat(desk.published()).containsExactly(ANA);
    assertThat(refused(desk.undo(swap, "Lea"))).isEqualTo("R1: It was undone.");
  }

  @Test
  void leads_act_for_others_and_the_record_says_who_really_did_R1() {
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.askedOf(ANA, "Ben"), "Lea");
    done(desk.accept(swap, "Ben", "Lea"));
    done(desk.approve(swap));
    assertThat(desk.log(swap))
        .containsExactly(
            "OFFERED by Lea for Ana",
            "ACCEPTED by Lea for Ben",
            "APPROVED by Lea",
            "DONE by Lea: r2");
    assertThat(refused(desk.offer(desk.asked("LIVE_CALL/1 Ben " + MONDAY), "Dan")))
        .isEqualTo("R1: Only Ben or a lead can offer a shift of Ben.");
    assertThat(refused(desk.undo(swap, "Ben"))).isEqualTo("R1: A lead undoes swaps.");
  }

  @Test
  void a_lead_refuses_with_a_reason_and_both_are_told_R1() {
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    done(desk.accept(swap, "Ben"));
    SwapActor ben = desk.actor("Ben");
    assertThat(refused(desk.run((tx, d) -> desk.decisions.refuse(tx, d, swap, ben, "No thanks"))))
        .isEqualTo("R1: A lead decides about swaps.");
    SwapActor lea = desk.actor("Lea");
    done(desk.run((tx, d) -> desk.decisions.refuse(tx, d, swap, lea, "You train that day.")));
    assertThat(desk.told("Ana"))
        .containsExactly("Swap refused: Mon 9 Mar 08:00–16:00 on Live Call 1");
    assertThat(desk.told("Ben")).isEqualTo(desk.told("Ana"));
    assertThat(desk.log(swap)).endsWith("REFUSED by Lea: You train that day.");
    assertThat(desk.published()).containsExactly(ANA);
    assertThat(refused(desk.approve(swap))).isEqualTo("R1: A lead refused it.");
  }

  @Test
  void who_was_asked_declines_and_who_accepted_for_all_lets_others_again_R1() {
    desk.publish(ANA, BEN);
    SwapId named = desk.offered(desk.askedOf(ANA, "Ben"), "Ana");
    assertThat(refused(desk.accept(named, "Dan"))).isEqualTo("R1: Ben was asked, not Dan.");
    SwapActor ben = desk.actor("Ben");
    assertThat(done(desk.run((tx, d) -> desk.swaps.decline(tx, d, named, ben))).state())
        .isEqualTo(Swap.State.DECLINED);
    assertThat(desk.told("Ana"))
        .containsExactly("Ben will not take Mon 9 Mar 08:00–16:00 on Live Call 1");

    SwapId all = desk.offered(desk.asked(ANA), "Ana");
    done(desk.accept(all, "Ben"));
    assertThat(refused(desk.accept(all, "Dan")))
        .isEqualTo("R1: Ben was first and has accepted it.");
    assertThat(done(desk.run((tx, d) -> desk.swaps.decline(tx, d, all, ben))).state())
        .isEqualTo(Swap.State.OPEN);
    assertThat(done(desk.accept(all, "Dan")).taker()).isEqualTo(desk.who("Dan"));
  }

  @Test
  void who_withdraws_is_not_told_of_it_and_who_was_asked_is_R1() {
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.askedOf(ANA, "Ben"), "Ana");
    SwapActor ana = desk.actor("Ana");
    done(desk.run((tx, d) -> desk.swaps.withdraw(tx, d, swap, ana)));
    assertThat(desk.told("Ana")).isEmpty();
    assertThat(desk.told("Ben"))
        .as("the offer itself is put away")
        .containsExactly("No longer offered: Mon 9 Mar 08:00–16:00 on Live Call 1");
  }

  @Test
  void what_breaks_a_rule_is_refused_like_any_plan_R2_R3() {
    desk.publish(ANA, "LIVE_CALL/2 Ben " + MONDAY);
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    assertThat(refused(desk.accept(swap, "Ben"))).startsWith("R2: ").contains("Ben");
    assertThat(refused(desk.accept(swap, "Cleo")))
        .isEqualTo("R2: Cleo does not have the skill for Live Call 1.");
    assertThat(refused(desk.offer(desk.askedOf("LIVE_CALL/2 Ben " + MONDAY, "Cleo"), "Ben")))
        .isEqualTo("R2: Cleo does not have the skill for Live Call 2.");
    assertThat(desk.swap(swap).state()).isEqualTo(Swap.State.OPEN);
    assertThat(desk.published()).hasSize(2);
  }

  @Test
  void only_what_has_not_begun_can_be_offered_accepted_approved_or_undone_R5() {
    desk.publish(ANA, BEN, "LIVE_CALL/1 Ana " + TUESDAY);
    SwapId waits = desk.offered(desk.asked(ANA), "Ana");
    SwapId accepted = desk.offered(desk.asked(BEN), "Ben");
    done(desk.accept(accepted, "Dan"));
    SwapId swapped = desk.offered(desk.asked("LIVE_CALL/1 Ana " + TUESDAY), "Ana");
    done(desk.accept(swapped, "Lea"));
    done(desk.approve(swapped));
    desk.setLocal("2026-03-09T08:00");
    assertThat(refused(desk.accept(waits, "Dan"))).startsWith("R5: It ended when the shift began");
    assertThat(refused(desk.offer(desk.asked(ANA), "Ana")))
        .startsWith("R5: ")
        .contains("has begun");
    desk.setLocal("2026-03-10T08:00");
    assertThat(refused(desk.approve(accepted))).startsWith("R5: It ended when the shift began");
    assertThat(refused(desk.undo(swapped, "Lea"))).startsWith("R5: What was swapped has begun");
  }

  @Test
  void an_undo_after_the_shift_was_edited_is_refused_R4() {
    desk.publish(ANA, BEN);
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    done(desk.accept(swap, "Ben"));
    done(desk.approve(swap));
    desk.publish("LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T15:00", BEN);
    assertThat(refused(desk.undo(swap, "Lea")))
        .startsWith("R4: Ben on Live Call 1, Mon 9 Mar 08:00–16:00 is no longer published: r3");
    assertThat(desk.swap(swap).state()).isEqualTo(Swap.State.DONE);
    assertThat(desk.log(swap)).doesNotContain("UNDONE by Lea");
    desk.publish("LIVE_CALL/1 Ben " + MONDAY, BEN);
    assertThat(done(desk.undo(swap, "Lea")).state()).isEqualTo(Swap.State.UNDONE);
  }

  @Test
  void a_part_is_offered_once_and_lies_in_the_shift_R1() {
    desk.publish(ANA);
    SwapId first = desk.offered(desk.part(ANA, "2026-03-09T08:00", "2026-03-09T10:00"), "Ana");
    SwapId second = desk.offered(desk.part(ANA, "2026-03-09T10:00", "2026-03-09T12:00"), "Ana");
    assertThat(refused(desk.offer(desk.asked(ANA), "Ana")))
        .isEqualTo(
            "R1: Mon 9 Mar 08:00–16:00 on Live Call 1 of Ana is offered already, all or a part of"
                + " it.");
    assertThat(refused(desk.offer(desk.part(ANA, "2026-03-09T15:00", "2026-03-09T17:00"), "Ana")))
        .isEqualTo("R1: Mon 9 Mar 15:00–17:00 is no part of Mon 9 Mar 08:00–16:00 on Live Call 1.");
    done(desk.accept(first, "Ben"));
    done(desk.approve(first));
    assertThat(desk.swap(second).state())
        .as("the other part goes on with what is left of the shift")
        .isEqualTo(Swap.State.OPEN);
    done(desk.accept(second, "Dan"));
    done(desk.approve(second));
    assertThat(desk.published())
        .isEqualTo(
            List.of(
                "LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T10:00",
                "LIVE_CALL/1 Dan 2026-03-09T10:00 2026-03-09T12:00",
                "LIVE_CALL/1 Ana 2026-03-09T12:00 2026-03-09T16:00"));
  }

  @Test
  void a_shift_over_the_changing_clocks_is_swapped_hour_for_hour_T3_R1() {
    String night = "LIVE_CALL/1 Ana 2026-03-07T22:00 2026-03-08T06:00";
    desk.publish(night);
    SwapId swap = desk.offered(desk.part(night, "2026-03-08T02:30", "2026-03-08T06:00"), "Ana");
    done(desk.accept(swap, "Ben"));
    done(desk.approve(swap));
    List<Long> minutes =
        desk.run((tx, d) ->
            SwapFacts.of(tx, d).shifts().stream()
                .map(shift -> shift.period().length().toMinutes())
                .toList());
    assertThat(minutes).as("3 h, since half past two never comes").containsExactly(240L, 180L);
    done(desk.undo(swap, "Lea"));
    assertThat(desk.published()).containsExactly(night);
  }

  @Test
  void what_only_warns_is_a_leads_to_decide_and_only_as_it_was_read_R1_R3() {
    String night = "LIVE_CALL/2 Ben 2026-03-08T22:00 2026-03-09T06:00";
    desk.publish(ANA, night);
    desk.policy(SwapPolicy.BOTH);
    desk.agree("Ben", "least_rest_minutes", "660");
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    Swap accepted = done(desk.accept(swap, "Ben"));
    assertThat(accepted.state()).as("though two may agree").isEqualTo(Swap.State.ACCEPTED);
    List<String> warnings = Objects.requireNonNull(accepted.acceptance()).warnings();
    assertThat(warnings).singleElement().asString().startsWith("R1: Ben ").contains("rest");
    assertThat(refused(desk.approve(swap, List.of())))
        .isEqualTo("R4: Nothing was done: the checks say something else now than the page showed.");
    assertThat(desk.published()).contains(ANA);
    assertThat(done(desk.approve(swap, warnings)).state()).isEqualTo(Swap.State.DONE);
    done(desk.undo(swap, "Lea"));
    assertThat(desk.published()).containsExactly(night, ANA);
  }

  @Test
  void nobody_takes_a_shift_on_time_off_or_after_leaving_R2() {
    desk.publish(ANA);
    desk.agree("Dan", "last_day", "'2026-03-06'");
    desk.away("Ben", "2026-03-09T00:00", "2026-03-10T00:00");
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    assertThat(desk.told("Dan")).as("who has left is not asked").isEmpty();
    assertThat(desk.told("Ben")).as("nor who is away").isEmpty();
    assertThat(refused(desk.accept(swap, "Ben"))).startsWith("R2: Ben has time off");
    assertThat(refused(desk.accept(swap, "Dan"))).startsWith("R2: Dan is at the desk until");
    assertThat(desk.swap(swap).state()).isEqualTo(Swap.State.OPEN);
  }

  @Test
  void an_offer_to_everybody_asks_only_whom_the_checks_let_take_it_and_says_who_was_left_out_R2() {
    desk.publish(ANA, "LIVE_CALL/2 Ben 2026-03-09T15:00 2026-03-09T20:00");
    desk.agree("Dan", "last_day", "'2026-03-06'");
    SwapId all = desk.offered(desk.asked(ANA), "Ana");
    assertThat(desk.leftOut(all))
        .containsExactly(
            "Without the skill for Live Call 1: Cleo",
            "On another seat then: Ben",
            "Not at the desk then: Dan");
    assertThat(List.of("Ben", "Cleo", "Dan")).allMatch(name -> desk.told(name).isEmpty());
    assertThat(desk.told("Lea")).hasSize(1);
    done(desk.run((tx, d) -> desk.swaps.withdraw(tx, d, all, desk.actor("Lea"))));
    desk.away("Lea", "2026-03-09T00:00", "2026-03-10T00:00");
    SwapId morning = desk.offered(desk.part(ANA, "2026-03-09T08:00", "2026-03-09T15:00"), "Ana");
    assertThat(desk.leftOut(morning))
        .as("what touches does not overlap (T2)")
        .containsExactly(
            "Without the skill for Live Call 1: Cleo",
            "With time off then: Lea",
            "Not at the desk then: Dan");
    assertThat(desk.told("Ben")).hasSize(1);
  }

  @Test
  void nobody_accepts_what_the_checks_warn_of_without_having_read_it_R1_R3() {
    String night = "LIVE_CALL/2 Ben 2026-03-08T22:00 2026-03-09T06:00";
    desk.publish(ANA, night);
    desk.agree("Ben", "least_rest_minutes", "660");
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    assertThat(desk.told("Ben")).as("a warning leaves nobody out").hasSize(1);
    assertThat(refused(desk.acceptSeeing(swap, "Ben", List.of())))
        .isEqualTo("R4: Nothing was done: the checks say something else now than the page showed.");
    assertThat(desk.swap(swap).state()).isEqualTo(Swap.State.OPEN);
    List<String> said = desk.warnings(swap, "Ben");
    assertThat(said).singleElement().asString().contains("2 h of rest", "at least 11 h are agreed");
    Swap accepted = done(desk.acceptSeeing(swap, "Ben", said));
    assertThat(Objects.requireNonNull(accepted.acceptance()).warnings()).isEqualTo(said);
    assertThat(done(desk.acceptSeeing(desk.offered(desk.asked(night), "Ben"), "Dan", List.of())))
        .as("nothing to read where nothing warns")
        .isNotNull();
  }

  @Test
  void several_offers_are_judged_each_for_itself_R3() {
    String night = "LIVE_CALL/2 Ben 2026-03-08T22:00 2026-03-09T06:00";
    String tuesday = "LIVE_CALL/1 Ana " + TUESDAY;
    desk.publish(ANA, night, tuesday);
    desk.agree("Ben", "least_rest_minutes", "660");
    SwapId first = desk.offered(desk.asked(ANA), "Ana");
    SwapId second = desk.offered(desk.asked(tuesday), "Ana");
    assertThat(desk.warnings(List.of(first, second), "Ben"))
        .satisfiesExactly(one -> assertThat(one).hasSize(1), other -> assertThat(other).isEmpty());
  }

  @Test
  void an_error_that_comes_up_before_approval_leaves_all_as_it_was_R2() {
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    done(desk.accept(swap, "Ben"));
    desk.away("Ben", "2026-03-09T00:00", "2026-03-10T00:00");
    assertThat(refused(desk.approve(swap))).startsWith("R2: Ben has time off");
    assertThat(desk.swap(swap).state()).isEqualTo(Swap.State.ACCEPTED);
    assertThat(desk.log(swap)).containsExactly("OFFERED by Ana", "ACCEPTED by Ben");
    assertThat(desk.told("Lea")).as("still asked").containsExactly("Swap: Ana → Ben, to approve");
    assertThat(desk.published()).containsExactly(ANA);
  }
}
