package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Fact;
import baton.handoff.ledger.Ledger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SeatHooksTest {
  private final PromptDesk desk = new PromptDesk();
  private final Receiver receiver = Receiver.start();
  private final NotificationModule room = desk.room(receiver.origin(), MailServer.NONE);
  private final HookKey key = HookKey.fresh();
  private final ObjectMapper json = new ObjectMapper();

  @AfterEach
  void stop() throws Exception {
    receiver.close();
    room.worker().stop();
  }

  @Test
  void every_seat_change_is_sent_signed_in_order_and_only_seat_changes_are() throws Exception {
    hook(receiver.url("seats"));
    receiver.goDown();
    change(EntryKind.HELD);
    change(EntryKind.NOTE_LEFT, EntryKind.HANDED_OVER, EntryKind.UNREACHABLE, EntryKind.CLOSED);
    desk.tick(room);
    PromptDesk.await("a failure", () -> desk.count("tries = 1 and not in_flight") == 1);
    receiver.comeBack();
    desk.untilNothingIsDue(room);

    assertThat(receiver.bodies()).hasSize(3);
    JsonNode second = json.readTree(receiver.bodies().get(1));
    assertThat(receiver.bodies().get(1))
        .isEqualTo(
            """
            {"desk":"sample","entry":3,"kind":"HANDED_OVER","seat":"LIVE_CALL/1",\
            "advisor":{"id":%s,"name":"Ana"},"other":{"id":%s,"name":"Ben"},\
            "at":"2026-06-11T20:00:00Z","rehearsal":false}\
            """
                .formatted(desk.ana, desk.ben));
    assertThat(second.path("entry").asLong()).isEqualTo(3);
    assertThat(receiver.bodies())
        .extracting(body -> json.readTree(body).path("entry").asLong())
        .containsExactly(1L, 3L, 5L);
    for (Receiver.Heard heard : receiver.heard()) {
      assertThat(heard.signature()).isEqualTo(recomputed(heard));
    }
  }

  @Test
  void a_try_is_signed_for_the_moment_it_is_made() throws Exception {
    hook(receiver.url("seats"));
    change(EntryKind.HELD);
    receiver.is(Receiver.Mood.BROKEN);
    desk.tick(room);
    PromptDesk.await("a failure", () -> desk.count("tries = 1 and not in_flight") == 1);
    receiver.is(Receiver.Mood.FINE);
    desk.advance(Duration.ofSeconds(5));
    desk.untilNothingIsDue(room);
    Receiver.Heard heard = receiver.heard().getFirst();
    assertThat(heard.signature())
        .startsWith("t=" + (PromptDesk.START.getEpochSecond() + 5) + ",v1=")
        .isEqualTo(recomputed(heard));
  }

  @Test
  void a_desk_without_a_hook_sends_nothing_and_one_that_gave_it_up_sends_no_more() {
    change(EntryKind.HELD);
    assertThat(desk.count("true")).isZero();
    hook(receiver.url("seats"));
    change(EntryKind.CLOSED);
    hook(null);
    desk.untilNothingIsDue(room);
    assertThat(receiver.heard()).isEmpty();
    assertThat(desk.count("state = 'dropped'")).isEqualTo(1);
  }

  @Test
  void no_key_is_printed_by_accident() {
    ChannelAddresses.Address hook = new ChannelAddresses.Address("https://a/secret", true, key);
    assertThat(hook + " " + key + " " + ChannelAddresses.NONE.with("seat-hook", hook))
        .doesNotContain(key.shown().substring(11))
        .doesNotContain("a/secret");
  }

  /** As the documentation tells a receiver to. */
  private String recomputed(Receiver.Heard heard) throws Exception {
    String seconds = heard.signature().substring(2, heard.signature().indexOf(','));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.shown().getBytes(UTF_8), "HmacSHA256"));
    byte[] hex = mac.doFinal((seconds + "." + heard.body()).getBytes(UTF_8));
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hex);
  }

  private void hook(@org.jspecify.annotations.Nullable String url) {
    desk.deskReached("seat-hook", url, key);
  }

  /** Appends to the ledger what the seats' room would, and says so in the same transaction. */
  private void change(EntryKind... kinds) {
    desk.transactions.use(tx -> {
      Ledger ledger = new Ledger();
      Ledger.Head head = ledger.lock(tx.handle(), desk.desk.id(), tx.now());
      List<Entry> entries =
          ledger.append(tx.handle(), head, tx.now(), Arrays.stream(kinds).map(this::fact).toList());
      room.seatHooks().changed(tx, desk.desk, entries);
    });
  }

  private Fact fact(EntryKind kind) {
    return new Fact(kind, PromptDesk.SEAT, desk.ana, desk.ben, desk.ana, 1, "{}");
  }
}
