package baton.scheduler.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeliveryTest {
  private final PromptDesk desk = new PromptDesk();
  private final Receiver receiver = Receiver.start();
  private final PromptRoom room = desk.room(receiver.origin(), MailServer.NONE);

  @AfterEach
  void stop() throws Exception {
    receiver.close();
    room.courier().stop();
  }

  @Test
  void prompt_arrives_with_what_to_do_and_a_link_that_does_it_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    desk.tell(room, desk.prompt(desk.ana, "a"));
    desk.tick(room);
    desk.untilNothingIsDue(room);

    assertThat(receiver.bodies()).hasSize(1);
    assertThat(receiver.bodies().getFirst())
        .startsWith(
            "{\"text\":\"title a\\ntext a\\nHand over Live Call"
                + " 1:\\nhttps://baton.example.com/act/");
    assertThat(desk.count("state = 'sent'")).isEqualTo(1);
  }

  @Test
  void what_is_told_twice_is_sent_and_shown_once_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    desk.tell(room, desk.prompt(desk.ana, "a"), desk.prompt(desk.ana, "a"));
    desk.tell(room, desk.prompt(desk.ana, "a"), desk.prompt(desk.ana, "b"));
    desk.untilNothingIsDue(room);

    assertThat(receiver.heard()).hasSize(2);
    assertThat(desk.open(room, desk.ana))
        .extracting(told -> told.prompt().key())
        .containsExactly("b", "a");
    assertThat(desk.open(room, desk.ben)).isEmpty();
  }

  @Test
  void prompts_arrive_in_order_once_the_receiver_is_back_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    receiver.goDown();
    for (String key : "abcde".split("")) {
      desk.tell(room, desk.prompt(desk.ana, key));
    }
    desk.tick(room);
    PromptDesk.await("a failure", () -> desk.count("tries = 1 and not in_flight") == 1);
    assertThat(desk.due(room)).isEqualTo(desk.now().plusSeconds(5));
    receiver.comeBack();
    receiver.is(Receiver.Mood.BROKEN);
    desk.advance(Duration.ofSeconds(5));
    desk.tick(room);
    PromptDesk.await("another failure", () -> desk.count("tries = 2 and not in_flight") == 1);
    assertThat(desk.due(room)).isEqualTo(desk.now().plusSeconds(15));
    receiver.is(Receiver.Mood.FINE);
    desk.untilNothingIsDue(room);

    assertThat(receiver.bodies())
        .extracting(body -> body.substring(15, 16))
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(desk.count("state = 'sent'")).isEqualTo(5);
  }
}
