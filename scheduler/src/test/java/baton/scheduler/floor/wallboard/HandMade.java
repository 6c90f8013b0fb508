package baton.scheduler.floor.wallboard;

import baton.scheduler.floor.wallboard.WallboardSnapshot.NextCall.Taker;
import baton.scheduler.floor.wallboard.WallboardSnapshot.NextCall.Theirs;
import baton.scheduler.floor.wallboard.WallboardSnapshot.Order;
import baton.scheduler.floor.wallboard.WallboardSnapshot.SeatOnBoard.Holder;
import baton.scheduler.floor.wallboard.WallboardSnapshot.SeatOnBoard.Someone;
import baton.scheduler.floor.wallboard.WallboardSnapshot.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pictures made by hand, of a desk in Denver at 14:07 on Saturday 21 November 2026. */
final class HandMade {
  static final ZoneId ZONE = ZoneId.of("America/Denver");
  static final Instant NOW = at("14:07").plusSeconds(20);

  private static final Order NOBODY = new Order(0, null);
  private static final Totals QUIET = new Totals(23, 0, 0, NOBODY, 0);

  private HandMade() {}

  /** That time of the day, desk time. */
  static Instant at(String clock) {
    return LocalDate.of(2026, 11, 21).atTime(LocalTime.parse(clock)).atZone(ZONE).toInstant();
  }

  static WallboardSnapshot empty() {
    return picture(List.of(), List.of(), List.of(), List.of(), new Totals(0, 0, 0, NOBODY, 0));
  }

  /** An afternoon on which nothing is wrong. */
  static WallboardSnapshot calm() {
    return picture(
        List.of(
            on("LIVE_CALL/1", "Ana", "16:00"),
            on("LIVE_CHAT/1", "Ben", "15:00"),
            new WallboardSnapshot.SeatOnBoard(
                "LIVE_CHAT/2",
                BoardState.STANDING_BY,
                holder("Dan", "14:15"),
                since("Cleo", "14:05"),
                null,
                null,
                null,
                null),
            on("VOICEMAIL/1", "Eve", "18:00")),
        List.of(
            call("14:20", "0018", "21:20", "London", true, "Live Call 1", "Ana"),
            call("14:40", "0920", "16:40", "Detroit", false, "Live Call 1", "Ana"),
            call("15:20", "4471", "14:20–16:20", "4 zones", false, "Live Call 1", "Ana")),
        List.of(running("14:01", "Ana", "7731", false)),
        List.of(),
        QUIET);
  }

  static WallboardSnapshot full() {
    List<WallboardSnapshot.SeatOnBoard> seats = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      seats.add(on("LIVE_CALL/" + n, List.of("Ana", "Ben", "Cleo").get(n - 1), "16:00"));
    }
    for (int n = 1; n <= 4; n++) {
      seats.add(on("LIVE_CHAT/" + n, List.of("Dan", "Eve", "Finn", "Gus").get(n - 1), "15:00"));
    }
    seats.add(on("VOICEMAIL/1", "Hana", "18:00"));
    List<WallboardSnapshot.NextCall> calls = new ArrayList<>();
    for (int n = 0; n < 9; n++) {
      String seat = "Live Call " + (n % 3 + 1);
      String clock = LocalTime.of(14, 20).plusMinutes(20L * (n / 3)).toString();
      String advisor = List.of("Ana", "Ben", "Cleo").get(n % 3);
      calls.add(call(clock, "00" + (n + 18), "16:20", "Detroit", n % 4 == 0, seat, advisor));
    }
    return picture(
        seats,
        calls,
        List.of(
            running("14:00", "Ana", "7731", false),
            running("14:03", "Ben", "1208", false),
            running("14:06", "Cleo", "5513", false)),
        List.of(),
        QUIET);
  }

  static WallboardSnapshot trouble() {
    return picture(
        List.of(
            on("LIVE_CALL/1", "Ana", "16:00"),
            new WallboardSnapshot.SeatOnBoard(
                "LIVE_CHAT/1",
                BoardState.LATE,
                holder("Ben", "14:00"),
                null,
                since("Cleo", "14:00"),
                null,
                null,
                null),
            new WallboardSnapshot.SeatOnBoard(
                "LIVE_CHAT/2",
                BoardState.UNCOVERED,
                null,
                null,
                since("Dan", "14:00"),
                at("14:03"),
                null,
                null),
            new WallboardSnapshot.SeatOnBoard(
                "VOICEMAIL/1",
                BoardState.LATE,
                null,
                null,
                since("Eve", "14:00"),
                null,
                null,
                null),
            new WallboardSnapshot.SeatOnBoard(
                "VOICEMAIL/2", BoardState.OPEN, null, null, null, null, null, null)),
        List.of(
            late(call("14:00", "3310", "15:00", "Chicago", false, "Live Call 1", "Ana")),
            call("14:20", "0018", "21:20", "London", true, "Live Call 1", "Ana"),
            call("14:20", "0920", "16:20", "Detroit", false, null, null),
            call("14:40", "4471", "15:40", "Chicago", false, "Live Call 1", "Ana"),
            call("15:00", "8080", "23:00", "Athens", true, "Live Call 1", "Ana")),
        List.of(running("13:46", "Ana", "7731", true)),
        List.of(
            need(
                WallboardSnapshot.BoardAlert.Kind.UNCOVERED_SEAT,
                "Live Chat 2 has nobody",
                "14:03",
                "Dan was due at 14:00"),
            need(
                WallboardSnapshot.BoardAlert.Kind.LATE_CALL,
                "The 14:00 call has not begun",
                "14:00",
                "Live Call 1"),
            need(
                WallboardSnapshot.BoardAlert.Kind.CALL_WITHOUT_ANYBODY,
                "The 14:20 call has nobody",
                "14:20",
                null),
            need(
                WallboardSnapshot.BoardAlert.Kind.LATE_HANDOFF,
                "Cleo is late for Live Chat 1",
                "14:00",
                "Ben stays on")),
        new Totals(3, 1, 2, new Order(3, at("16:00")), 4 * 60 + 20));
  }

  /** Somebody's page fell silent; the voicemail queue is empty, and one of its seats was left. */
  static WallboardSnapshot lost() {
    return picture(
        List.of(
            new WallboardSnapshot.SeatOnBoard(
                "LIVE_CALL/1",
                BoardState.UNREACHABLE,
                new Holder("Ana", at("16:00"), at("14:05")),
                null,
                null,
                null,
                null,
                null),
            on("LIVE_CHAT/1", "Ben", "15:00"),
            new WallboardSnapshot.SeatOnBoard(
                "VOICEMAIL/1",
                BoardState.ON_SEAT,
                holder("Eve", "18:00"),
                null,
                null,
                null,
                true,
                null),
            new WallboardSnapshot.SeatOnBoard(
                "VOICEMAIL/2",
                BoardState.OPEN,
                null,
                null,
                since("Finn", "14:00"),
                null,
                true,
                null)),
        List.of(call("14:20", "0018", "21:20", "London", true, "Live Call 1", "Ana")),
        List.of(),
        List.of(
            need(
                WallboardSnapshot.BoardAlert.Kind.UNREACHABLE_HOLDER,
                "Ana is unreachable",
                "14:05",
                "Live Call 1")),
        QUIET);
  }

  /** One thing is wrong. */
  static WallboardSnapshot oneTrouble() {
    WallboardSnapshot full = full();
    return picture(
        full.seats(),
        full.nextCalls(),
        full.runningCalls(),
        List.of(
            need(
                WallboardSnapshot.BoardAlert.Kind.LATE_HANDOFF,
                "Cleo is late for Live Chat 1",
                "14:00",
                "Ben stays on")),
        QUIET);
  }

  /** Everything has the longest name that is allowed, or close to it. */
  static WallboardSnapshot longNames() {
    String long1 = "Wilhelmina Featherstonehaugh-Cholmondeley of the Northern Support Team";
    String long2 = "Bartholomew Constantinopoulos-Papadopoulos the Younger, Night Crew";
    return new WallboardSnapshot(
        new WallboardSnapshot.Stamp(
            "The support desk for shoes, jackets, umbrellas and everything else we sell",
            ZONE,
            "MOUNTAIN",
            NOW,
            1234,
            true),
        List.of(
            on("LIVE_CALL/1", long1, "16:00"),
            new WallboardSnapshot.SeatOnBoard(
                "SECOND_LINE_ESCALATIONS/12",
                BoardState.STANDING_BY,
                holder(long1, "14:15"),
                since(long2, "14:05"),
                null,
                null,
                null,
                null),
            new WallboardSnapshot.SeatOnBoard(
                "LIVE_CHAT/1",
                BoardState.LATE,
                holder(long1, "14:00"),
                null,
                since(long2, "14:00"),
                null,
                null,
                null)),
        List.of(
            call(
                "14:20",
                "0018",
                "18:20",
                "Port Moresby of Papua New Guinea",
                true,
                "Second Line Escalations 12",
                long1)),
        List.of(running("12:46", long2, "7731", true)),
        List.of(
            need(
                WallboardSnapshot.BoardAlert.Kind.LATE_HANDOFF,
                long2 + " is late for Second Line Escalations 12",
                "14:00",
                long1 + " stays on"),
            need(
                WallboardSnapshot.BoardAlert.Kind.LATE_HANDOFF,
                long2 + " is late for Second Line Escalations 13",
                "14:00",
                long1 + " stays on")),
        List.of(
            queue("SECOND_LINE_ESCALATIONS", 100_000, "05:12"),
            queue("VOICEMAIL", 12, "11:30"),
            new WallboardSnapshot.QueueOnBoard(
                "EMAIL_AND_LETTERS", "Email And Letters", null, null, at("12:58"))),
        new Totals(123, 12, 34, new Order(123, at("16:00")), 3 * 3600 + 5));
  }

  static WallboardSnapshot rehearsal(WallboardSnapshot picture) {
    WallboardSnapshot.Stamp taken = picture.taken();
    return with(
        picture,
        new WallboardSnapshot.Stamp(
            taken.desk(), taken.zone(), taken.label(), taken.asOf(), taken.revision(), true));
  }

  /** Only these seats, and nothing else. */
  static WallboardSnapshot withSeats(List<WallboardSnapshot.SeatOnBoard> seats) {
    return picture(seats, List.of(), List.of(), List.of(), QUIET);
  }

  static WallboardSnapshot with(WallboardSnapshot picture, WallboardSnapshot.Stamp taken) {
    return new WallboardSnapshot(
        taken,
        picture.seats(),
        picture.nextCalls(),
        picture.runningCalls(),
        picture.needsSomebody(),
        picture.queues(),
        picture.totals());
  }

  private static WallboardSnapshot picture(
      List<WallboardSnapshot.SeatOnBoard> seats,
      List<WallboardSnapshot.NextCall> calls,
      List<WallboardSnapshot.RunningCall> running,
      List<WallboardSnapshot.BoardAlert> needs,
      Totals totals) {
    return new WallboardSnapshot(
        new WallboardSnapshot.Stamp("Support desk", ZONE, "MT", NOW, 41, false),
        seats,
        calls,
        running,
        needs,
        List.of(queue("VOICEMAIL", 3, "12:02")),
        totals);
  }

  private static WallboardSnapshot.QueueOnBoard queue(String role, int waiting, String oldest) {
    return WallboardSnapshot.QueueOnBoard.of(
        new baton.scheduler.contact.queue.Queue(role, waiting, 0, at(oldest), at("14:00")), NOW);
  }

  private static WallboardSnapshot.SeatOnBoard on(String seat, String name, String until) {
    return new WallboardSnapshot.SeatOnBoard(
        seat, BoardState.ON_SEAT, holder(name, until), null, null, null, null, null);
  }

  private static Holder holder(String name, String until) {
    return new Holder(name, at(until), null);
  }

  private static Someone since(String name, String clock) {
    return new Someone(name, at(clock));
  }

  private static WallboardSnapshot.NextCall call(
      String clock,
      String digits,
      String theirTime,
      String place,
      boolean international,
      @Nullable String seat,
      @Nullable String advisor) {
    return new WallboardSnapshot.NextCall(
        at(clock),
        "••••" + digits,
        new Theirs(theirTime, place),
        international,
        seat == null ? null : new Taker(seat, advisor),
        false,
        false);
  }

  private static WallboardSnapshot.NextCall late(WallboardSnapshot.NextCall call) {
    return new WallboardSnapshot.NextCall(
        call.at(), call.number(), call.theirs(), call.international(), call.takenBy(), true, false);
  }

  private static WallboardSnapshot.RunningCall running(
      String clock, String advisor, String digits, boolean overrun) {
    return new WallboardSnapshot.RunningCall(
        at(clock).plusSeconds(12), advisor, "••••" + digits, overrun, null);
  }

  private static WallboardSnapshot.BoardAlert need(
      WallboardSnapshot.BoardAlert.Kind kind, String what, String clock, @Nullable String more) {
    return new WallboardSnapshot.BoardAlert(kind, what, at(clock), more);
  }
}
