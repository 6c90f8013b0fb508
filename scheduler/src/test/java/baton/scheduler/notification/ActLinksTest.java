package baton.scheduler.notification;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.SeatId;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ActLinksTest {
  private final PromptDesk desk = new PromptDesk();
  private final NotificationModule room = desk.room("", MailServer.NONE);

  @Test
  void link_is_bound_to_person_prompt_and_act_and_looking_does_not_use_it_up_H4() {
    String token = token(told("a"));
    for (int looks = 0; looks < 3; looks++) {
      assertThat(desk.look(room, token))
          .isInstanceOfSatisfying(
              ActLink.Opened.class,
              opened -> {
                assertThat(opened.name()).isEqualTo("Ana");
                assertThat(opened.prompt().to()).isEqualTo(desk.ana);
                assertThat(opened.desk()).isEqualTo(desk.desk);
                assertThat(opened.act())
                    .isEqualTo(
                        new PromptAction(
                            PromptAction.Kind.LOG_OUT, PromptDesk.SEAT, PromptDesk.START));
              });
    }
    assertThat(use(token)).isInstanceOf(ActLink.Opened.class);
    desk.advance(Duration.ofSeconds(1));
    assertThat(use(token)).isInstanceOf(ActLink.Used.class);
    assertThat(desk.look(room, token)).isInstanceOf(ActLink.Used.class);
  }

  @Test
  void of_sixteen_at_once_one_uses_it_H4() throws Exception {
    String token = token(told("a"));
    List<ActLink> found = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<ActLink> use = () -> use(token);
      for (Future<ActLink> one : threads.invokeAll(Collections.nCopies(16, use))) {
        found.add(one.get());
      }
    }
    assertThat(found).filteredOn(ActLink.Opened.class::isInstance).hasSize(1);
    assertThat(found).filteredOn(ActLink.Used.class::isInstance).hasSize(15);
  }

  @Test
  void who_comes_while_another_is_using_it_waits_and_finds_it_used_H4() throws Exception {
    String token = token(told("a"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ActLink> second =
          desk.transactions.run(tx -> {
            assertThat(room.links().use(tx, token)).isInstanceOf(ActLink.Opened.class);
            Future<ActLink> other = threads.submit(() -> use(token));
            PromptDesk.await("the second to wait for the first", () -> waitsForALock(tx));
            return other;
          });
      assertThat(second.get()).isInstanceOf(ActLink.Used.class);
    }
  }

  private static boolean waitsForALock(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select exists (select from pg_locks
                            where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
            """)
        .mapTo(boolean.class)
        .one();
  }

  @Test
  void using_it_is_undone_with_the_transaction_H4() {
    String token = token(told("a"));
    try {
      desk.transactions.use(tx -> {
        assertThat(room.links().use(tx, token)).isInstanceOf(ActLink.Opened.class);
        throw new IllegalStateException("refused by a rule");
      });
    } catch (IllegalStateException e) {
      assertThat(use(token)).isInstanceOf(ActLink.Opened.class);
    }
  }

  @Test
  void link_ends_with_its_prompt_or_when_that_is_overtaken_H4() {
    Prompt.Sent told = told("swap/1");
    String token = token(told);
    desk.transactions.use(tx -> room.outbox().settle(tx, desk.desk.id(), "swap/"));
    assertThat(use(token)).isInstanceOf(ActLink.Over.class);

    Prompt.Sent brief = told("b", desk.now().plusSeconds(60));
    String soon = token(brief);
    desk.advance(Duration.ofSeconds(59));
    assertThat(desk.look(room, soon)).isInstanceOf(ActLink.Opened.class);
    desk.advance(Duration.ofSeconds(1));
    assertThat(use(soon)).isInstanceOf(ActLink.Over.class);
  }

  @Test
  void link_ends_after_twelve_hours_at_the_latest_H4() {
    String token = token(told("a"));
    desk.advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(desk.look(room, token)).isInstanceOf(ActLink.Opened.class);
    desk.advance(Duration.ofSeconds(1));
    assertThat(use(token)).isInstanceOf(ActLink.Over.class);
  }

  @Test
  void whatever_we_did_not_make_is_no_link_H4() {
    String token = token(told("a"));
    byte[] bytes = Base64.getUrlDecoder().decode(token);
    for (int at = 0; at < bytes.length; at++) {
      byte[] forged = bytes.clone();
      forged[at] ^= 1;
      assertThat(use(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
          .as("byte %d changed", at)
          .isInstanceOf(ActLink.Unknown.class);
    }
    for (String other : List.of("", "x", "🙂", token + "A", token.substring(2), "A".repeat(64))) {
      assertThat(use(other)).isInstanceOf(ActLink.Unknown.class);
    }
    assertThat(use(token)).isInstanceOf(ActLink.Opened.class);
  }

  @Test
  void link_made_for_another_person_act_or_installation_is_none_H4() {
    Prompt.Sent told = told("a");
    Instant end = desk.now().plusSeconds(600);
    byte[] key = desk.transactions.run(LinkKey::of);
    Prompt prompt = told.prompt();
    Prompt.Sent bens =
        with(told, new Prompt(desk.ben, "a", prompt.concern(), "", "", prompt.act(), end));
    PromptAction elsewhere =
        new PromptAction(PromptAction.Kind.LOG_OUT, new SeatId("LIVE_CALL", 2), PromptDesk.START);
    Prompt.Sent other =
        with(told, new Prompt(desk.ana, "a", prompt.concern(), "", "", elsewhere, end));
    assertThat(use(LinkToken.sealed(key, bens, end).text())).isInstanceOf(ActLink.Unknown.class);
    assertThat(use(LinkToken.sealed(key, other, end).text())).isInstanceOf(ActLink.Unknown.class);
    assertThat(use(LinkToken.sealed(new byte[32], told, end).text()))
        .isInstanceOf(ActLink.Unknown.class);
    assertThat(use(LinkToken.sealed(key, told, end).text())).isInstanceOf(ActLink.Opened.class);
  }

  @Test
  void every_node_signs_with_the_one_key_H4() {
    String token = token(told("a"));
    NotificationModule other = PromptDesk.room(desk.node(), "", MailServer.NONE);
    assertThat(desk.look(other, token)).isInstanceOf(ActLink.Opened.class);
  }

  private static Prompt.Sent with(Prompt.Sent told, Prompt prompt) {
    return new Prompt.Sent(told.id(), prompt, told.at());
  }

  private Prompt.Sent told(String key) {
    return told(key, PromptDesk.START.plus(Duration.ofDays(1)));
  }

  private Prompt.Sent told(String key, Instant until) {
    Prompt like = desk.prompt(desk.ana, key);
    desk.tell(
        room,
        new Prompt(like.to(), key, like.concern(), like.title(), like.text(), like.act(), until));
    return desk.open(desk.ana).getFirst();
  }

  private String token(Prompt.Sent told) {
    String address = room.links().address("sample", told, desk.now());
    assertThat(address).startsWith("https://baton.example.com/act/");
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private ActLink use(String token) {
    return desk.transactions.run(tx -> room.links().use(tx, token));
  }
}
