package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.contact.slot.SlotTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of a customer by the outcome of a call. */
sealed interface CallAftermath {
  /**
   * The contact is closed (C5).
   *
   * @param owed the email that is owed then (C4, C6); null: none
   */
  record Closed(FollowUp.@Nullable Kind owed) implements CallAftermath {}

  /** The customer is tried again, at that instant at the earliest (C5). */
  record TriedAgain(Instant notBefore) implements CallAftermath {}

  /** The customer is called in another slot (C4). */
  record NewTime(SlotTime slot) implements CallAftermath {}

  /** A bad time has either a new time or an email. */
  static CallAftermath of(SaveOutcome.WrapUp wrapUp, CustomerHours hours, Instant now) {
    return switch (wrapUp.outcome().result()) {
      case REACHED -> new Closed(null);
      case NO_ANSWER, LEFT_MESSAGE -> new TriedAgain(NextAttempt.after(now, hours));
      case HUNG_UP -> new Closed(FollowUp.Kind.APOLOGY);
      case OBJECTED -> new Closed(FollowUp.Kind.EMAIL);
      case BAD_TIME ->
          wrapUp.email()
              ? new Closed(FollowUp.Kind.EMAIL)
              : new NewTime(Objects.requireNonNull(wrapUp.newTime()));
    };
  }
}
