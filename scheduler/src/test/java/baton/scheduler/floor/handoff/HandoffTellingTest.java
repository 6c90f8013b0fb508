package baton.scheduler.floor.handoff;

import static baton.scheduler.floor.handoff.ShiftDay.CALL;
import static baton.scheduler.floor.handoff.ShiftDay.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.seat.Release;
import baton.handoff.seat.SeatService;
import baton.handoff.seat.StandIn;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.PromptAction;
import org.junit.jupiter.api.Test;

/** What people are told in a day of handoffs, on a real database (H4, H6). */
class HandoffTellingTest {
  private final ShiftDay day =
      new ShiftDay("LIVE_CALL/1 Ana 08:00 16:00", "LIVE_CALL/1 Ben 16:00 20:00");

  @Test
  void both_sides_are_told_at_fifteen_five_and_no_minutes_H4() {
    day.goTo("07:50").logIn(CALL, "Ana");

    day.goTo("15:44:59");
    assertThat(day.told("Ana")).isEmpty();
    day.goTo("15:45");
    assertThat(day.told("Ana"))
        .containsExactly(
            "Ben relieves you on Live Call 1 at 16:00 MT, in 15 min | Ben is not here yet."
                + " Leave a note for Ben; the seat stays yours until then.");
    assertThat(day.told("Ben"))
        .containsExactly(
            "You relieve Ana on Live Call 1 at 16:00 MT, in 15 min | Stand by, so that Ana can"
                + " hand over.");
    assertThat(day.prompts("Ben").getFirst().prompt().act())
        .isEqualTo(new PromptAction(PromptAction.Kind.LOG_IN, CALL, ShiftDay.at("16:00")));

    day.goTo("15:55");
    assertThat(day.told("Ana").getFirst()).contains("in 5 min");
    assertThat(day.told("Ana")).hasSize(1);

    day.logIn(CALL, "Ben");
    day.goTo("16:00");
    assertThat(day.told("Ana"))
        .containsExactly(
            "Ben relieves you on Live Call 1 now, at 16:00 MT | Ben is ready. Log out to hand"
                + " over.",
            "Ben is ready for Live Call 1 | Log out to hand over.");
    assertThat(day.told("Ben"))
        .containsExactly(
            "You relieve Ana on Live Call 1 now, at 16:00 MT | You stand by. The seat is yours as"
                + " soon as it is handed over.");
  }

  @Test
  void stand_by_and_hand_over_are_told_at_once_and_what_they_overtake_is_taken_back_H4() {
    day.goTo("07:50").logIn(CALL, "Ana");
    day.goTo("15:50").logIn(CALL, "Ben");

    assertThat(day.told("Ana"))
        .containsExactly("Ben is ready for Live Call 1 | Log out to hand over.");
    assertThat(day.told("Ben")).isEmpty();

    day.logOut(CALL, "Ana");

    assertThat(day.told("Ben"))
        .containsExactly(
            "Live Call 1 is yours since 15:50 MT | Ana handed over. Read the note and the brief.");
    assertThat(day.told("Ana")).isEmpty();
    day.goTo("16:30");
    assertThat(day.told("Ana")).isEmpty();
    assertThat(day.handoffs())
        .containsExactly(
            "08:00 LIVE_CALL/1 >Ana DONE",
            "16:00 LIVE_CALL/1 Ana>Ben DONE",
            "20:00 LIVE_CALL/1 Ben> PLANNED");
  }

  @Test
  void late_replacement_climbs_the_ladder_to_a_cover_H6() {
    day.goTo("07:50").logIn(CALL, "Ana");

    day.goTo("16:00");
    assertThat(day.told("Ana"))
        .containsExactly(
            "Ben is late: Live Call 1 stays yours | The leads hear of it at 16:05 MT; others are"
                + " asked to stand in at 16:10 MT. Your time is counted.");
    assertThat(day.told("Ben"))
        .containsExactly(
            "You are late for Live Call 1 | Ana waits for you since 16:00 MT. Stand by now.");
    assertThat(day.told("Lia")).isEmpty();

    day.goTo("16:05");
    assertThat(day.told("Lia"))
        .containsExactly(
            "Ben is 5 min late for Live Call 1 | Ana stays on. Name somebody to cover, or release"
                + " Ana with a reason.");
    assertThat(day.told("Cleo")).isEmpty();

    day.goTo("16:10");
    for (String free : new String[] {"Cleo", "Dan", "Lia"}) {
      assertThat(day.told(free).getFirst())
          .isEqualTo(
              "Can you stand in on Live Call 1 until 20:00 MT? | Ben was due at 16:00 MT and is"
                  + " not there. The first to accept has it.");
    }
    assertThat(day.ledger())
        .containsExactly(
            "HELD LIVE_CALL/1 Ana", "LATE LIVE_CALL/1 Ben", "COVER_ASKED LIVE_CALL/1 Ben");
    assertThat(day.handoffs()).contains("16:00 LIVE_CALL/1 Ana>Ben LATE");
  }

  @Test
  void first_to_accept_stands_in_and_the_others_are_told_H6() {
    day.goTo("07:50").logIn(CALL, "Ana");
    day.goTo("16:10");

    StandIn cleo = day.run(tx -> day.seats.standIn(tx, day.desk(tx), CALL, day.of("Cleo")));
    StandIn dan = day.run(tx -> day.seats.standIn(tx, day.desk(tx), CALL, day.of("Dan")));

    assertThat(cleo).isInstanceOf(StandIn.StandsBy.class);
    assertThat(((StandIn.Refused) dan).refusal().detail())
        .isEqualTo("Cleo was faster and stands in on Live Call 1, since 16:10 MT.");
    assertThat(day.told("Dan"))
        .containsExactly("Cleo stands in on Live Call 1 | Nothing more to do: thank you.");
    assertThat(day.told("Ben").getFirst()).startsWith("Cleo stands in for you on Live Call 1");
    assertThat(day.told("Ana")).anyMatch(told -> told.startsWith("Cleo is ready for Live Call 1"));
    assertThat(day.handoffs()).contains("16:00 LIVE_CALL/1 Ana>Ben COVERED");

    day.logOut(CALL, "Ana");
    assertThat(day.told("Cleo").getFirst()).startsWith("Live Call 1 is yours since 16:10 MT");
  }

  @Test
  void nobody_is_told_twice_however_often_it_is_looked_H4() {
    day.goTo("07:50").logIn(CALL, "Ana");
    day.goTo("16:10");
    int before = day.ledger().size();

    day.transactions.use(tx ->
        new baton.handoff.planned.Handoffs().lookAgain(tx.handle(), day.desk(tx).id(), tx.now()));
    day.goTo("16:11");

    assertThat(day.told("Cleo")).hasSize(1);
    assertThat(day.ledger()).hasSize(before);
  }

  @Test
  void changed_rota_calls_the_handoff_off_for_both_and_announces_the_new_one_H4() {
    day.goTo("07:50").logIn(CALL, "Ana");
    day.goTo("15:50");

    day.publish("LIVE_CALL/1 Ana 08:00 16:00", "LIVE_CALL/1 Cleo 16:00 20:00");
    day.goTo("15:50:01");

    assertThat(day.told("Ben"))
        .containsExactly(
            "Called off: Live Call 1 at 16:00 MT | The rota was changed. Look at your shifts for"
                + " what is planned now.");
    assertThat(day.told("Cleo").getFirst())
        .startsWith("You relieve Ana on Live Call 1 at 16:00 MT, in 10 min");
    assertThat(day.told("Ana").getFirst()).startsWith("Cleo relieves you on Live Call 1");
    assertThat(day.handoffs())
        .contains("16:00 LIVE_CALL/1 Ana>Ben CALLED_OFF", "16:00 LIVE_CALL/1 Ana>Cleo TOLD");
  }

  @Test
  void forced_release_leaves_the_seat_to_whoever_is_free_and_says_why_H6() {
    day.goTo("07:50").logIn(CALL, "Ana");
    day.goTo("12:00");

    Release release =
        day.run(tx ->
            day.seats.release(
                tx, day.desk(tx), CALL, new SeatService.Reason(day.of("Lia"), "Ana is ill")));

    assertThat(release).isInstanceOf(Release.Released.class);
    assertThat(day.told("Ana"))
        .containsExactly("You are released from Live Call 1 | A lead released you: Ana is ill");
    assertThat(day.told("Ben").getFirst())
        .startsWith("Can you stand in on Live Call 1 until 16:00");
    StandIn cleo = day.run(tx -> day.seats.standIn(tx, day.desk(tx), CALL, day.of("Cleo")));
    assertThat(cleo).isInstanceOf(StandIn.Holds.class);
    assertThat(day.ledger())
        .endsWith(
            "RELEASED LIVE_CALL/1 Ana", "COVER_TAKEN LIVE_CALL/1 Cleo", "HELD LIVE_CALL/1 Cleo");
  }

  @Test
  void cover_named_by_a_lead_is_told_with_what_to_do_H6() {
    day.goTo("07:50").logIn(CALL, "Ana");
    day.goTo("13:00");

    StandIn named =
        day.run(tx ->
            day.seats.name(
                tx,
                day.desk(tx),
                new SeatService.Request(day.desk(tx).id(), CALL, day.of("Dan")),
                ShiftDay.at("16:00"),
                day.of("Lia")));

    assertThat(named).isInstanceOf(StandIn.Named.class);
    Prompt.Sent told = day.prompts("Dan").getFirst();
    assertThat(told.prompt().title())
        .isEqualTo("You were named to stand in on Live Call 1, 16:00 MT to 20:00 MT");
    assertThat(told.prompt().act())
        .isEqualTo(new PromptAction(PromptAction.Kind.LOG_IN, CALL, ShiftDay.at("16:00")));
    day.goTo("15:45").logIn(CALL, "Dan");
    assertThat(day.handoffs()).contains("16:00 LIVE_CALL/1 Ana>Ben COVERED");
    day.goTo("16:00").logOut(CALL, "Ana");
    assertThat(day.ledger()).endsWith("HANDED_OVER LIVE_CALL/1 Ana");
    assertThat(day.ledger()).noneMatch(entry -> entry.startsWith("LATE"));
  }

  @Test
  void soft_seat_is_announced_but_never_climbs_the_ladder_H9() {
    ShiftDay soft = new ShiftDay("VOICEMAIL/1 Ana 08:00 16:00", "VOICEMAIL/1 Ben 16:00 20:00");
    soft.goTo("07:50").logIn(MAIL, "Ana");

    soft.goTo("16:20");
    soft.logOut(MAIL, "Ana");

    assertThat(soft.told("Lia")).isEmpty();
    assertThat(soft.ledger())
        .containsExactly("HELD VOICEMAIL/1 Ana", "CHECKED_OUT VOICEMAIL/1 Ana");
    assertThat(soft.told("Ben").getFirst()).startsWith("Ana left Voicemail 1 at 16:20 MT");
  }

  @Test
  void soft_seat_left_with_an_empty_queue_is_not_announced_as_a_handoff_nor_called_late_H10() {
    ShiftDay soft =
        new ShiftDay(
            "VOICEMAIL/1 Ana 08:00 12:00",
            "VOICEMAIL/1 Ana 12:00 16:00",
            "VOICEMAIL/1 Ben 16:00 20:00");
    soft.goTo("07:50").logIn(MAIL, "Ana");
    soft.goTo("11:00").queueIsEmpty(MAIL);
    soft.goTo("11:10").logOut(MAIL, "Ana");
    assertThat(soft.told("Ben")).as("five hours before").isEmpty();
    assertThat(soft.freeToGo(MAIL)).isTrue();

    soft.goTo("12:30");
    assertThat(soft.freeToGo(MAIL)).as("the rest of the shift, in two pieces").isTrue();
    assertThat(soft.told("Lia")).isEmpty();

    soft.goTo("15:45");
    assertThat(soft.told("Ana")).isEmpty();
    assertThat(soft.told("Ben"))
        .containsExactly(
            "Your shift on Voicemail 1 starts at 16:00 MT, in 15 min | Log in to take the seat.");

    soft.goTo("16:20");
    assertThat(soft.told("Ana")).isEmpty();
    assertThat(soft.told("Ben"))
        .containsExactly(
            "Your shift on Voicemail 1 starts now, at 16:00 MT | Log in to take the seat.");
    assertThat(soft.told("Lia")).isEmpty();
    assertThat(soft.freeToGo(MAIL)).as("the queue is Ben's now").isFalse();
    assertThat(soft.ledger())
        .containsExactly("HELD VOICEMAIL/1 Ana", "CHECKED_OUT VOICEMAIL/1 Ana");
  }

  @Test
  void node_that_slept_through_it_says_only_what_is_still_true_H4() {
    day.goTo("07:50").logIn(CALL, "Ana");
    day.goTo("15:40");

    day.jumpTo("16:12");

    assertThat(day.told("Ana")).hasSize(1);
    assertThat(day.told("Ana").getFirst()).startsWith("Ben is late");
    assertThat(day.told("Lia")).hasSize(2);
  }
}
