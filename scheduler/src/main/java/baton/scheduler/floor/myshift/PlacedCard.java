package baton.scheduler.floor.myshift;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A card and when its turn is: the page begins with the one next thing to do. */
record PlacedCard(MyShift.Card card, Turn turn, Instant at) {
  /** The order in which things want to be done; among equals the sooner comes first. */
  enum Turn {
    ON_A_CALL,
    WRAP_UP,
    HAND_OVER,
    PICK_UP,
    CALL,
    LOG_IN,
    STAND_IN,
    LATER
  }

  static List<MyShift.Card> inOrder(List<PlacedCard> cards) {
    return cards.stream()
        .sorted(Comparator.comparing(PlacedCard::turn).thenComparing(PlacedCard::at))
        .map(PlacedCard::card)
        .toList();
  }
}
