package baton.scheduler.rota.publish;

import baton.handoff.shift.Planned;
import baton.scheduler.rota.plan.RotaShift;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.Duration;
import java.time.Instant;

/** What becomes of one shift of one person (R4). */
sealed interface ShiftChange {
  /** In words, as said to that person: "Mon 9 Mar 08:00–16:00 Live Call 1 is new". */
  String words();

  /** When what changes begins: of a moved shift, the earlier of both. */
  Instant from();

  /** From then on the change is nothing but past. */
  Instant until();

  record New(RotaShift shift) implements ShiftChange {
    @Override
    public String words() {
      return said(shift) + " is new" + length(shift);
    }

    @Override
    public Instant from() {
      return shift.period().start();
    }

    @Override
    public Instant until() {
      return shift.period().end();
    }
  }

  record Gone(RotaShift shift) implements ShiftChange {
    @Override
    public String words() {
      return said(shift) + " is gone";
    }

    @Override
    public Instant from() {
      return shift.period().start();
    }

    @Override
    public Instant until() {
      return shift.period().end();
    }
  }

  record Moved(RotaShift was, RotaShift is) implements ShiftChange {
    @Override
    public String words() {
      return said(was) + " is now " + now() + length(is);
    }

    @Override
    public Instant from() {
      Instant before = was.period().start();
      Instant after = is.period().start();
      return before.isBefore(after) ? before : after;
    }

    @Override
    public Instant until() {
      Instant before = was.period().end();
      Instant after = is.period().end();
      return before.isAfter(after) ? before : after;
    }

    /** Only what is different. */
    private String now() {
      Planned before = was.plan().planned();
      Planned after = is.plan().planned();
      if (before.equals(after)) {
        return ShiftWords.length(is.period().length())
            + " long, not "
            + ShiftWords.length(was.period().length());
      }
      boolean sameTimes = before.start().equals(after.start()) && before.end().equals(after.end());
      String times =
          before.start().toLocalDate().equals(after.start().toLocalDate())
              ? ShiftWords.times(after)
              : ShiftWords.span(after);
      return sameTimes
          ? after.seat().spoken()
          : times + (before.seat().equals(after.seat()) ? "" : " " + after.seat().spoken());
    }
  }

  private static String said(RotaShift shift) {
    return ShiftWords.span(shift.plan().planned()) + " " + shift.plan().seat().spoken();
  }

  /** The true length, where the clocks make it another than it looks (T3). */
  private static String length(RotaShift shift) {
    Planned planned = shift.plan().planned();
    Duration looks = Duration.between(planned.start(), planned.end());
    return looks.equals(shift.period().length())
        ? ""
        : " (%s, the clocks change)".formatted(ShiftWords.length(shift.period().length()));
  }
}
