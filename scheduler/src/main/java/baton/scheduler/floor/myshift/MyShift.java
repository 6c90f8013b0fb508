package baton.scheduler.floor.myshift;

import baton.handoff.Refusal;
import baton.scheduler.notification.PromptView;
import baton.scheduler.platform.web.Shell;
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
    List<PromptView> prompts,
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
      permits SeatCard,
          AskCard,
          MyCalls.RunningCard,
          MyCalls.WrapUpCard,
          MyCalls.CallCard,
          MyCalls.PickUpCard,
          MyCalls.MailCard {
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
}
