package baton.scheduler.floor.wallboard;

import baton.handoff.DeskId;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.LiveSnapshot;
import baton.scheduler.platform.web.Pages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Paints a desk's wallboard in both forms, each from the same picture. */
final class WallboardPainter implements LiveSnapshot {
  private final Transactions transactions;
  private final Desks desks;
  private final SnapshotReader reader;
  private final Pages pages;
  private final ObjectMapper json;

  WallboardPainter(
      Transactions transactions, SnapshotReader reader, Pages pages, ObjectMapper json) {
    this.transactions = transactions;
    this.desks = new Desks();
    this.reader = reader;
    this.pages = pages;
    this.json = json;
  }

  @Override
  public Painted paint(DeskId desk) {
    return transactions.read(tx -> paint(tx, desks.byId(tx, desk)));
  }

  WallboardSnapshot picture(Tx tx, Desk desk) {
    return reader.take(tx, desk);
  }

  /** The board as a piece of a page. */
  String board(Tx tx, Desk desk) {
    return html(picture(tx, desk));
  }

  private Painted paint(Tx tx, Desk desk) {
    WallboardSnapshot picture = picture(tx, desk);
    try {
      return new Painted(
          tx.now(), json.writeValueAsString(picture), html(picture), untilNextMinute(tx.now()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String html(WallboardSnapshot picture) {
    return pages.render("floor/wallboard/board.ftlh", BoardView.of(picture));
  }

  /** Shifts and slots begin and end at whole minutes: what time alone changes, changes then. */
  private static Duration untilNextMinute(Instant now) {
    Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return Duration.between(now, next);
  }

  /** Takes the picture of a desk. */
  @FunctionalInterface
  interface SnapshotReader {
    WallboardSnapshot take(Tx tx, Desk desk);
  }
}
