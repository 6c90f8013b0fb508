package baton.scheduler.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Shell SHELL =
      Shell.titled("Week")
          .entry("week")
          .at(new Shell.Place("Support <desk>", "support", "MT"))
          .seenBy(new Shell.Visitor("Ana", Set.of("advisor"), "token"));

  private final Pages pages = new Pages();

  @Test
  void page_escapes_what_people_wrote() {
    assertThat(problemPage(SHELL)).contains("Support &lt;desk&gt;").doesNotContain("<desk>");
  }

  @Test
  void refusal_shows_what_and_what_now_and_the_rule() {
    assertThat(problemPage(SHELL)).contains("Live Call 1 is yours.", "Ask Ben.", "Rule H1");
  }

  @Test
  void navigation_has_only_what_the_visitor_may_open() {
    assertThat(problemPage(SHELL))
        .contains("href=\"/support/shift\"", "href=\"/support/week\" aria-current=\"page\"")
        .doesNotContain("/support/ledger");
    assertThat(problemPage(SHELL.seenBy(new Shell.Visitor("Lea", Set.of("lead", "advisor"), "t"))))
        .contains("/support/ledger");
  }

  @Test
  void rehearsal_is_said_on_the_page_only_in_one() {
    assertThat(problemPage(SHELL)).doesNotContain("REHEARSAL");
    assertThat(problemPage(SHELL.rehearsing("07:55 · Sat 21 Nov")))
        .contains("REHEARSAL", "07:55 · Sat 21 Nov");
  }

  @Test
  void assets_are_named_with_their_hash() {
    assertThat(problemPage(SHELL)).containsPattern("/assets/tokens\\.css\\?v=[0-9a-f]{12}");
  }

  private String problemPage(Shell shell) {
    Problem problem = Problem.refused(new Refusal("H1", "Live Call 1 is yours.", "Ask Ben."));
    return pages.render("platform/web/problem.ftlh", new ProblemMapper.ProblemPage(shell, problem));
  }
}
