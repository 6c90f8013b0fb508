package baton.scheduler.notification;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.scheduler.notification.MoodyReceiver.Mood;
import baton.scheduler.platform.tx.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Any prompts to several people, sent by two nodes to webhooks that fail in any way and are well
 * again, with the clock moved at any time.
 */
class OrderPropertyTest {
  private static final int PEOPLE = 4;
  private static final Pattern TITLE = Pattern.compile("title ([0-9]+)");
  private static final AtomicInteger TOLD = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private static PromptDesk desk;

  @SuppressWarnings("NullAway.Init")
  private static MoodyReceiver receiver;

  @SuppressWarnings("NullAway.Init")
  private static NotificationModule here;

  @SuppressWarnings("NullAway.Init")
  private static NotificationModule there;

  @SuppressWarnings("NullAway.Init")
  private static Transactions otherNode;

  /** What happens next. */
  sealed interface Step {
    /** These people are told something, in one transaction. */
    record Tell(List<Integer> people) implements Step {}

    /** A node does what is due. */
    record Tick(boolean other) implements Step {}

    record Wait(int seconds) implements Step {}
  }

  @BeforeContainer
  static void start() {
    desk = new PromptDesk();
    receiver = MoodyReceiver.start();
    here = desk.room(receiver.origin(), MailServer.NONE);
    otherNode = desk.node();
    there = PromptDesk.room(otherNode, receiver.origin(), MailServer.NONE);
  }

  @AfterContainer
  static void stop() throws Exception {
    here.worker().stop();
    there.worker().stop();
    receiver.close();
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void each_gets_all_of_theirs_in_order_and_nobody_waits_for_another_H4(
      @ForAll("moods") List<List<Mood>> moods, @ForAll("steps") List<Step> steps) {
    List<Person> people = moods.stream().map(Person::new).toList();
    for (Step step : steps) {
      switch (step) {
        case Step.Tell tell -> tell(tell.people().stream().map(people::get).toList());
        case Step.Tick tick -> {
          PromptDesk.tick(
              tick.other() ? otherNode : desk.transactions, tick.other() ? there : here);
          PromptDesk.await("nothing in flight", () -> desk.count("in_flight") == 0);
          people.forEach(Person::assertNotDelayedByOthers);
        }
        case Step.Wait wait -> desk.advance(Duration.ofSeconds(wait.seconds()));
      }
    }
    desk.untilNothingIsDue(here);
    people.forEach(Person::assertHasAllInOrder);
    assertThat(desk.count("state <> 'sent'")).isZero();
  }

  @Provide
  Arbitrary<List<List<Mood>>> moods() {
    Arbitrary<List<Mood>> well = Arbitraries.of(Mood.FINE, Mood.SLOW).list().ofMaxSize(6);
    // Fewer than the tries that something is given up after.
    Arbitrary<List<Mood>> any = Arbitraries.of(Mood.class).list().ofMinSize(1).ofMaxSize(7);
    return Arbitraries.oneOf(well, any).list().ofSize(PEOPLE);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> tell =
        Arbitraries.integers()
            .between(0, PEOPLE - 1)
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(Step.Tell::new);
    Arbitrary<Step> tick = Arbitraries.of(true, false).map(Step.Tick::new);
    Arbitrary<Step> wait = Arbitraries.integers().between(1, 90).map(Step.Wait::new);
    return Arbitraries.oneOf(tell, tick, wait).list().ofMinSize(2).ofMaxSize(14);
  }

  private static void tell(List<Person> people) {
    List<Prompt> prompts = people.stream().map(Person::next).toList();
    desk.tell(here, prompts.toArray(Prompt[]::new));
  }

  /** Somebody new, whose webhook answers in those ways first. */
  private static final class Person {
    private final String name = "Advisor " + TOLD.incrementAndGet();
    private final String hook = name.replace(' ', '-');
    private final AdvisorId id = desk.rows.advisor(name);
    private final List<Integer> told = new ArrayList<>();
    private final boolean alwaysWell;

    Person(List<Mood> moods) {
      alwaysWell = moods.stream().allMatch(mood -> mood == Mood.FINE || mood == Mood.SLOW);
      desk.webhook(id, receiver.webhook(hook, moods));
    }

    Prompt next() {
      int number = TOLD.incrementAndGet();
      told.add(number);
      return new Prompt(
          id,
          "key " + number,
          Concern.OWN_HANDOFF,
          "title " + number,
          "text",
          null,
          desk.now().plus(Duration.ofDays(1)));
    }

    /** Whoever's webhook never failed has, at the very instant, all they were told. */
    void assertNotDelayedByOthers() {
      if (alwaysWell) {
        assertThat(got()).isEqualTo(told);
      }
    }

    /** What was taken without an answer comes again, before anything newer does. */
    void assertHasAllInOrder() {
      List<Integer> once = new ArrayList<>();
      for (int number : got()) {
        if (once.isEmpty() || once.getLast() != number) {
          once.add(number);
        }
      }
      assertThat(once).isEqualTo(told);
    }

    private List<Integer> got() {
      return receiver.taken(hook).stream().map(Person::number).toList();
    }

    private static int number(String body) {
      Matcher title = TITLE.matcher(body);
      if (!title.find()) {
        throw new AssertionError("no title in " + body);
      }
      return Integer.parseInt(title.group(1));
    }
  }
}
