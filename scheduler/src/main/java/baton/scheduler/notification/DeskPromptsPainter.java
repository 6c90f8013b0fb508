package baton.scheduler.notification;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Paints {@link DeskPromptsPage}. */
final class DeskPromptsPainter {
  private final Pages pages;
  private final DeskShells shells;
  private final WebhookHosts hosts;
  private final Undelivered undelivered = new Undelivered();

  DeskPromptsPainter(Pages pages, DeskShells shells, WebhookHosts hosts) {
    this.pages = pages;
    this.shells = shells;
    this.hosts = hosts;
  }

  String page(Tx tx, Desk desk, Caller caller, DeskPrompts.Said said, ChannelsView channels) {
    return pages.render(
        "notification/desk-prompts.ftlh",
        new DeskPrompts(
            shells.of(tx, desk, caller, "Desk channels").entry("prompts"),
            channels,
            undelivered.of(tx, desk.id()).stream()
                .map(letter -> line(desk, letter, tx.now()))
                .toList(),
            said,
            hosts.words()));
  }

  private static DeskPrompts.Line line(Desk desk, Undelivered.Letter letter, Instant now) {
    return new DeskPrompts.Line(
        letter.id(),
        letter.endedAt().toString(),
        desk.written(letter.endedAt(), now),
        to(letter.to(), letter.channel()),
        letter.title() == null ? "A seat change" : letter.title(),
        letter.problem() == null ? "" : letter.problem(),
        letter.useful());
  }

  private static String to(@Nullable String name, String channel) {
    return switch (channel) {
      case DeliveryQueue.ROOM -> "The desk's room";
      case DeliveryQueue.SEAT_HOOK -> "The seat hook";
      default -> (name == null ? "" : name) + ", by " + channel;
    };
  }
}
