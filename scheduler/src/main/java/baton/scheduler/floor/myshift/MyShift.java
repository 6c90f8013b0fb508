package baton.scheduler.floor.myshift;

import baton.handoff.Refusal;
import baton.scheduler.notification.OpenPrompts;
import baton.scheduler.platform.web.Shell;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param now the instant of all of it; running times are counted from it
 * @param cards what there is to do, the next thing first
 * @param prompts what the advisor was told and has not dealt with
 * @param left notes the advisor left on seats since handed over
 * @param comingUp the advisor's next shifts, in words
 * @param refused what was asked for last and refused
 * @param unsaved a note that was typed for a seat on which the advisor can leave none any more
 */
record MyShift(
    Shell shell,
    String now,
    List<Card> cards,
    List<OpenPrompts.PromptView> prompts,
    List<SentNote> left,
    List<ComingUp> comingUp,
    @Nullable Refusal refused,
    @Nullable String unsaved) {

  MyShift {
    cards = List.copyOf(cards);
    prompts = List.copyOf(prompts);
    left = List.copyOf(left);
    comingUp = List.copyOf(comingUp);
  }

  /** One thing to do or to know; {@code what} tells the template which. */
  sealed interface Card
      permits SeatCard, AskCard, RunningCard, WrapUpCard, CallCard, PickUpCard, MailCard {
    String what();
  }

  /**
   * A seat that the advisor holds, stands by for, or may log in to now.
   *
   * @param path {@code LIVE_CALL/1}, as addresses have it
   * @param state the badge
   * @param facts what there is to say, a line each
   * @param handoff the next change of the seat; null when none is planned
   * @param act its button
   * @param note what the advisor may write for the next one
   * @param waiting what the one before wrote
   * @param brief what the desk knows that a replacement should
   */
  record SeatCard(
      String path,
      String spoken,
      Badge state,
      List<String> facts,
      @Nullable Handoff handoff,
      Act act,
      @Nullable Draft note,
      @Nullable Waiting waiting,
      @Nullable BriefCard brief)
      implements Card {
    @Override
    public String what() {
      return "seat";
    }
  }

  /** State, as colour, shape and word. */
  record Badge(String kind, String words) {}

  /**
   * @param ask what the button asks for, the last part of its address
   * @param words on the button
   * @param wanted whether it is what the desk waits for: then it is the big one, if it comes first
   * @param hindrance why it would be refused just now
   */
  record Act(String ask, String words, boolean wanted, @Nullable Refusal hindrance) {}

  /**
   * {@code Handoff 16:00 to Ben, in 13 min · told 15:45 · not here yet}.
   *
   * @param told when both sides were last told; null: not yet
   * @param them how the other side stands; null when there is none
   */
  record Handoff(String words, Ticking time, @Nullable String told, @Nullable Badge them) {}

  /** A length of time that the page counts on: its words now, and how they go on. */
  record Ticking(String kind, String at, String words) {}

  /**
   * @param hold since when the seat is held: a draft of an earlier hold is not this one's
   * @param text in the field
   * @param saved what is stored; differs from the text when that was not taken
   * @param writtenAt null: nothing is stored yet
   * @param wrong why the text was not taken
   */
  record Draft(
      String forWhom,
      String hold,
      String text,
      String saved,
      @Nullable String writtenAt,
      List<String> receipts,
      @Nullable String wrong) {}

  /**
   * @param readAt when the advisor said that they read it; null: not yet
   */
  record Waiting(long id, String author, String at, String text, @Nullable String readAt) {}

  /** A note the advisor can change no more. */
  record SentNote(String spoken, String at, String text, List<String> receipts) {}

  /**
   * @param count how many callbacks are booked within two hours
   * @param next the first few of them
   */
  record BriefCard(
      List<String> calls, int count, List<Later> next, int more, @Nullable String queue) {}

  record Later(String time, String theirs) {}

  /** The advisor is asked to stand in (H6). */
  record AskCard(String path, String spoken, String why, String until) implements Card {
    @Override
    public String what() {
      return "ask";
    }
  }

  record ComingUp(String when, String seat) {}

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
   * How long a call has gone on of the time that it may (C2).
   *
   * @param startedAt an instant, for the running time
   * @param begun in desk time
   * @param words {@code 17:42}
   * @param seconds at most {@code full}
   * @param full how long it may go on
   * @param near whether fifteen minutes are over
   */
  record Ring(
      String startedAt,
      String begun,
      String words,
      long seconds,
      long full,
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

  /** A card and when its turn is: the page begins with the one next thing to do. */
  record PlacedCard(Card card, Turn turn, Instant at) {
    static List<Card> inOrder(List<PlacedCard> cards) {
      return cards.stream()
          .sorted(Comparator.comparing(PlacedCard::turn).thenComparing(PlacedCard::at))
          .map(PlacedCard::card)
          .toList();
    }
  }

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
}
