package baton.scheduler.contact.callback;

import baton.handoff.Refusal;

/** What became of a wish to keep a place. Whatever is not {@link Held} changed nothing. */
public sealed interface HoldOutcome {
  /** The place is kept. */
  record Held(PlaceHold hold) implements HoldOutcome {}

  /** The slot cannot be had, by this rule. */
  record Refused(Refusal refusal) implements HoldOutcome {}

  /** This address or this number keeps as many places as one may. */
  record TooMany() implements HoldOutcome {}

  /** This holder has booked already. */
  record Booked(Callback callback) implements HoldOutcome {}
}
