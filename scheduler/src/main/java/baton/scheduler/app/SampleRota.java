package baton.scheduler.app;

import baton.handoff.SeatId;
import baton.scheduler.rota.plan.ShiftLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Who works when on the sample desk: live calls and chats around the clock in shifts of four hours.
 */
final class SampleRota {
  static final String LEAD = "Lea";

  /** By the hour their shift starts on Live Call 1: 0, 4, 8, …; then the same for Live Chat 1. */
  private static final List<String> ON_CALL = List.of("Hal", "Ivy", "Ana", "Ben", "Fay", "Gus");

  private static final List<String> ON_CHAT = List.of("Lou", "Mia", "Cleo", "Dan", "Jon", "Kim");
  static final List<String> PEOPLE = people();

  /** Around the world, so that at any hour two of them may be called. */
  static final List<Caller> CALLERS =
      List.of(
          new Caller("Zoe", "+44 20 7946 0018"),
          new Caller("Max", "+1 212 555 0143"),
          new Caller("Yuki", "+81 3 5555 0100"),
          new Caller("Kit", "+61 2 5550 0101"),
          new Caller("Lars", "+49 30 23125 014"),
          new Caller("Rosa", "+1 310 555 0144"),
          new Caller("Noe", "+1 808 555 0199"));

  private static final int DAYS = 15;
  private static final int BLOCK = 4;

  private SampleRota() {}

  /** A customer with a number that is set aside for examples. */
  record Caller(String name, String phone) {}

  /**
   * Two weeks from the day of {@code start}, without the shifts that are over by then.
   *
   * @param start in desk wall time
   */
  static List<ShiftLine> from(LocalDateTime start) {
    List<ShiftLine> lines = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = start.toLocalDate().plusDays(day);
      for (int block = 0; block < 24 / BLOCK; block++) {
        LocalDateTime begin = date.atTime(block * BLOCK, 0);
        add(lines, start, new SeatId("LIVE_CALL", 1), ON_CALL.get(block), begin, BLOCK);
        add(lines, start, new SeatId("LIVE_CHAT", 1), ON_CHAT.get(block), begin, BLOCK);
      }
      add(lines, start, new SeatId("LIVE_CHAT", 2), "Oli", date.atTime(9, 0), 8);
      add(lines, start, new SeatId("LIVE_CALL", 2), "Nia", date.atTime(10, 0), 8);
      add(lines, start, new SeatId("VOICEMAIL", 1), "Pia", date.atTime(8, 0), 8);
      add(lines, start, new SeatId("VOICEMAIL", 1), "Quin", date.atTime(16, 0), 6);
    }
    return lines;
  }

  private static void add(
      List<ShiftLine> lines,
      LocalDateTime start,
      SeatId seat,
      String advisor,
      LocalDateTime begin,
      int hours) {
    LocalDateTime end = begin.plusHours(hours);
    if (end.isAfter(start)) {
      lines.add(ShiftLine.item(lines.size(), seat, advisor, begin, end));
    }
  }

  private static List<String> people() {
    List<String> people = new ArrayList<>(ON_CALL);
    people.addAll(ON_CHAT);
    people.addAll(List.of("Nia", "Oli", "Pia", "Quin"));
    return List.copyOf(people);
  }
}
