package baton.scheduler.floor.presence;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Csrf;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestService;
import baton.scheduler.platform.access.TestService.Call;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.platform.tx.ClockMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HereResourceTest {
  private static final String PAGE = "page=0123456789abcdef";

  private final PresenceDesk desk = new PresenceDesk();
  private final HeartbeatMemory hearing = new HeartbeatMemory(ClockMode.SYSTEM);
  private String session = "";
  private TestService service;

  @BeforeEach
  void start() throws Exception {
    session = desk.transactions.run(tx -> TestSession.of(tx, desk.rows.desk(), desk.ana));
    service =
        TestService.start(
            new AccessFeature(desk.transactions),
            new HereResource(new HeartbeatIntake(desk.transactions, hearing, desk.told)));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void open_page_is_heard_and_nothing_else_is_H11() {
    assertThat(here(PAGE).send().status()).isEqualTo(204);
    assertThat(lastHeard()).isEqualTo(1);
    desk.now("08:00:10");
    assertThat(here(PAGE + "&closes=true").send().status()).isEqualTo(204);
    assertThat(hearing.unwritten()).isEmpty();
  }

  @Test
  void bad_input_is_named_and_changes_nothing() {
    for (String form : new String[] {"x=1", "page=", "page=my%20page", "page=" + "a".repeat(33)}) {
      TestService.Answer answer = here(form).send();
      assertThat(answer.status()).as(form).isEqualTo(422);
      assertThat(answer.body()).contains("\"field\":\"page\"");
    }
    assertThat(lastHeard()).isZero();
  }

  @Test
  void only_a_signed_in_page_is_heard() {
    assertThat(service.post("/sample/here").form(PAGE).send().status()).isEqualTo(401);
    Call withoutToken = service.post("/sample/here").session(session).form(PAGE);
    assertThat(withoutToken.send().status()).isEqualTo(403);
    String program =
        desk.transactions.run(
            tx -> new ApiTokens().issue(tx, "phones", Roles.INTEGRATION, desk.rows.desk(), null));
    Call byProgram =
        service.post("/sample/here").bearer(program).with("On-Behalf-Of", "Ana").form(PAGE);
    assertThat(byProgram.send().status()).isEqualTo(403);
    assertThat(lastHeard()).isZero();
  }

  private Call here(String form) {
    return service
        .post("/sample/here")
        .session(session)
        .with(Csrf.HEADER, TestSession.csrf(session))
        .form(form);
  }

  private int lastHeard() {
    return desk.jdbi.withHandle(
        h -> h.select("select count(*) from presence").mapTo(int.class).one());
  }
}
