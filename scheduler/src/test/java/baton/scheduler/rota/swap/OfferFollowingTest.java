package baton.scheduler.rota.swap;

import static baton.scheduler.rota.swap.SwapScene.MONDAY;
import static baton.scheduler.rota.swap.SwapScene.TUESDAY;
import static baton.scheduler.rota.swap.SwapScene.done;
import static baton.scheduler.rota.swap.SwapScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Outcome;
import org.junit.jupiter.api.Test;

/** Offers whose shifts are edited and published while they are open. */
class OfferFollowingTest {
  private static final String ANA = "LIVE_CALL/1 Ana " + MONDAY;
  private static final String SHORTER = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T14:00";
  private static final String BEN = "LIVE_CALL/2 Ben " + TUESDAY;

  private final SwapScene desk = new SwapScene();

  @Test
  void an_offer_follows_an_end_that_is_moved_and_both_are_told_R1() {
    desk.publish(ANA, BEN);
    SwapId swap = desk.offered(desk.askedOf(ANA, "Ben"), "Ana");
    desk.publish(SHORTER, BEN);
    assertThat(desk.told("Ana"))
        .containsExactly("The swap follows the rota: Mon 9 Mar 08:00–14:00 on Live Call 1");
    assertThat(desk.told("Ben")).endsWith(desk.told("Ana").getFirst());
    done(desk.accept(swap, "Ben"));
    done(desk.approve(swap));
    assertThat(desk.published())
        .containsExactly("LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T14:00", BEN);
    assertThat(desk.log(swap))
        .startsWith("OFFERED by Ana", "FOLLOWED: now Mon 9 Mar 08:00–14:00 on Live Call 1");
  }

  @Test
  void an_accepted_one_follows_too_also_the_shift_in_return_R1() {
    desk.publish(ANA, BEN);
    SwapId swap = desk.offered(desk.askedFor(ANA, BEN), "Ana");
    done(desk.accept(swap, "Ben"));
    desk.publish(ANA, "LIVE_CALL/2 Ben 2026-03-10T08:00 2026-03-10T12:00");
    done(desk.approve(swap));
    assertThat(desk.published())
        .containsExactly(
            "LIVE_CALL/1 Ben " + MONDAY, "LIVE_CALL/2 Ana 2026-03-10T08:00 2026-03-10T12:00");
  }

  @Test
  void a_part_gets_no_longer_and_ends_where_the_shift_does_R1() {
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.part(ANA, "2026-03-09T12:00", "2026-03-09T16:00"), "Ana");
    desk.publish(SHORTER);
    assertThat(desk.swap(swap).terms().to()).hasToString("2026-03-09T14:00");
    desk.publish(ANA);
    assertThat(desk.swap(swap).terms().to()).hasToString("2026-03-09T14:00");
    desk.publish("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T12:00");
    assertThat(desk.swap(swap).state()).isEqualTo(Swap.State.WITHDRAWN);
  }

  @Test
  void an_offer_whose_shift_leaves_the_rota_ends_and_both_are_told_R1() {
    desk.publish(ANA, BEN);
    SwapId swap = desk.offered(desk.askedFor(ANA, BEN), "Ana");
    desk.publish(ANA);
    assertThat(desk.swap(swap).state()).isEqualTo(Swap.State.WITHDRAWN);
    assertThat(desk.told("Ana"))
        .containsExactly("The swap is off: Tue 10 Mar 08:00–16:00 on Live Call 2");
    assertThat(desk.told("Ben")).isEqualTo(desk.told("Ana"));
    assertThat(refused(desk.accept(swap, "Ben"))).isEqualTo("R1: It was withdrawn.");
    assertThat(desk.offer(desk.askedOf(ANA, "Ben"), "Ana"))
        .as("and can be offered again")
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_rota_that_is_published_without_a_change_to_it_leaves_an_offer_alone_R1() {
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.askedOf(ANA, "Ben"), "Ana");
    desk.publish(ANA, "LIVE_CALL/2 Dan " + MONDAY);
    assertThat(desk.log(swap)).containsExactly("OFFERED by Ana");
    assertThat(desk.told("Ana")).isEmpty();
  }
}
