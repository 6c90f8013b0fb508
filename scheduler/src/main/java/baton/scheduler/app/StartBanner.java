package baton.scheduler.app;

import baton.handoff.SeatId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.SignInLinks;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a start prints: where to go and, for the sample desk only, how to get in. It goes to the
 * terminal and never to the log, since it holds secrets.
 */
final class StartBanner {
  private static final Duration LASTS = Duration.ofHours(12);
  private static final SeatId SHOWN = new SeatId("LIVE_CALL", 1);

  private final Transactions transactions;
  private final BatonConfiguration configuration;
  private final Desks desks = new Desks();
  private final SignInLinks links = new SignInLinks();

  StartBanner(Transactions transactions, BatonConfiguration configuration) {
    this.transactions = transactions;
    this.configuration = configuration;
  }

  String text(int port, ClockMode mode) {
    String address =
        configuration.address().isEmpty() ? "http://localhost:" + port : configuration.address();
    return transactions.run(tx -> {
      List<String> lines = new ArrayList<>();
      lines.add("");
      lines.add("Baton is up: " + address);
      Optional<Desk> sample = configuration.sampleDesk() ? desks.sample(tx) : Optional.empty();
      if (sample.isPresent()) {
        sample(tx, sample.get(), address, lines);
      } else if (desks.all(tx).isEmpty()) {
        lines.add("There is no desk yet. An admin's token to make one (docs/operations.md):");
        lines.add("  " + token(tx));
      }
      if (mode == ClockMode.REHEARSAL) {
        lines.add("");
        lines.add("REHEARSAL: the clock stands at " + tx.now() + " until POST /api/v1/clock.");
      }
      lines.add("");
      return String.join(System.lineSeparator(), lines);
    });
  }

  private void sample(Tx tx, Desk desk, String address, List<String> lines) {
    List<Advisor> people = new Advisors().all(tx, desk.id());
    lines.add("");
    lines.add(desk.name() + ", a sample. Each link signs in once, within 12 hours:");
    people.stream()
        .filter(Advisor::lead)
        .findFirst()
        .ifPresent(lead -> lines.add(line(lead.name() + ", lead", address, link(tx, desk, lead))));
    onCall(tx, desk, people)
        .forEach(advisor ->
            lines.add(line(advisor.name() + ", advisor", address, link(tx, desk, advisor))));
    String screen = links.issue(tx, desk.id(), null, Roles.WALLBOARD, LASTS);
    lines.add(line("Wallboard", address, screen));
    lines.add("  %-16s %s/book/%s".formatted("Customers book", address, desk.slug()));
    lines.add("");
    lines.add("For programs (admin): TOKEN=" + token(tx));
  }

  /** Who is on the seat shown now or next, and who follows. */
  private static List<Advisor> onCall(Tx tx, Desk desk, List<Advisor> people) {
    return new PublishedShifts()
        .overlapping(tx.handle(), desk.id(), tx.now(), tx.now().plus(LASTS)).stream()
            .filter(shift -> shift.seat().equals(SHOWN))
            .map(Shift::advisor)
            .distinct()
            .limit(2)
            .flatMap(id -> people.stream().filter(person -> person.id().equals(id)))
            .toList();
  }

  private String link(Tx tx, Desk desk, Advisor advisor) {
    return links.issue(tx, desk.id(), advisor.id(), Roles.ADVISOR, LASTS);
  }

  private static String line(String who, String address, String token) {
    return "  %-16s %s%s%s".formatted(who, address, SignInLinks.PATH, token);
  }

  private static String token(Tx tx) {
    return new ApiTokens().issue(tx, "Printed at start", Roles.ADMIN, null, tx.now().plus(LASTS));
  }
}
