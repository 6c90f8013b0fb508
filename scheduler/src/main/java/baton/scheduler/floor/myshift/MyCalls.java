package baton.scheduler.floor.myshift;

import baton.handoff.Refusal;
import baton.scheduler.floor.myshift.MyShift.Badge;
import baton.scheduler.floor.myshift.MyShift.Card;
import baton.scheduler.floor.myshift.MyShift.Later;
import baton.scheduler.floor.myshift.MyShift.Ticking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page shows of calls. */
final class MyCalls {
  private MyCalls() {}

  /**
   * The call that is going on.
   *
   * @param customer name and number
   * @param facts what there is to know of them, a line each
   * @param to who could take it over now
   */
  record RunningCard(
      long id, String customer, String dial, List<String> facts, Ring ring, List<Choice> to)
      implements Card {
    @Override
    public String what() {
      return "running";
    }
  }

  /**
   * How long a call has gone on of the twenty minutes it may (C2).
   *
   * @param startedAt an instant, for the running time
   * @param begun in desk time
   * @param words {@code 17:42}
   * @param seconds at most 1200
   * @param near whether fifteen minutes are over
   */
  record Ring(
      String startedAt,
      String begun,
      String words,
      long seconds,
      boolean near,
      boolean overrun,
      String overrunAt,
      Ticking left) {}

  /** Something that can be chosen, and in which words. */
  record Choice(String value, String words) {}

  /**
   * A call whose outcome is to be saved (C5).
   *
   * @param ended {@code 14:12}
   * @param lasted {@code 12 min}
   * @param form as it was sent and not taken, or as it begins
   * @param results how calls come out
   */
  record WrapUpCard(
      long id,
      String customer,
      String ended,
      String lasted,
      OutcomeForm form,
      List<Choice> results,
      Offered offered)
      implements Card {
    @Override
    public String what() {
      return "wrap-up";
    }
  }

  /**
   * @param suggested dispositions
   * @param slots to which one for whom it was a bad time can be moved
   */
  record Offered(List<String> suggested, List<Choice> slots) {}

  /**
   * The next call, and those after it.
   *
   * @param meanwhile what to work on until then (B4); null: nothing but calls
   */
  record CallCard(@Nullable Next next, List<Later> later, @Nullable String meanwhile)
      implements Card {
    @Override
    public String what() {
      return "calls";
    }
  }

  /**
   * @param title {@code Next call at 14:20}
   * @param in how long until then, or since when it is due; null for one without a slot
   * @param badge what is wrong with it
   * @param facts what else there is to know
   * @param hindrance why it cannot be started just now
   */
  record Next(
      long id,
      String title,
      @Nullable Ticking in,
      @Nullable Badge badge,
      Who who,
      List<String> facts,
      @Nullable Refusal hindrance) {}

  /**
   * A customer to be called.
   *
   * @param dial the number as the desk's telephone system wants it (P1)
   * @param theirs the customer's own time and place, in words
   */
  record Who(String customer, String dial, String theirs) {}

  /** A call that others are asked to pick up (C1). */
  record PickUpCard(long id, String time, Ticking in, Who who) implements Card {
    @Override
    public String what() {
      return "pick-up";
    }
  }

  /** Emails that are owed after calls (C4, C6). */
  record MailCard(List<Mail> mails) implements Card {
    @Override
    public String what() {
      return "mails";
    }
  }

  /**
   * @param words {@code Apology to Sam, who hung up at 14:12}
   * @param address null: nobody asked for it
   */
  record Mail(long id, String words, @Nullable String address) {}
}
