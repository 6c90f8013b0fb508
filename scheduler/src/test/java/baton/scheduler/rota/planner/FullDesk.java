package baton.scheduler.rota.planner;

import java.util.ArrayList;
import java.util.List;

/** A planner that is full: thirty people, long names, a draft that differs, gaps, trouble. */
final class FullDesk {
  private static final String LONG = "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen";
  private static final List<String> NAMES =
      List.of(
          "Ana",
          "Ben",
          "Cleo",
          "Dan",
          "Eve",
          "Fay",
          "Gus",
          "Hal",
          "Ida",
          "Jon",
          "Kai",
          "Liv",
          "Mia",
          "Ned",
          "Ola",
          "Pia",
          "Quin",
          "Rob",
          "Sue",
          "Tim",
          "Una",
          "Vic",
          "Wes",
          "Xia",
          "Yan",
          "Zoe",
          "Priya Venkatanarasimharajuvaripeta",
          "Jean-Baptiste d'Aubigny-sur-Nère",
          "Ng");

  private FullDesk() {}

  /** The week of 9 March 2026, which the clock is before; published and then changed. */
  static void fill(PlannerScene scene) {
    scene.ask("LIVE_CALL", 1, 0, 1440);
    scene.ask("LIVE_CALL", 2, 10 * 60, 12 * 60);
    scene.ask("VOICEMAIL", 1, 9 * 60, 17 * 60);
    scene.people(NAMES.toArray(String[]::new));
    scene.person(LONG, "LIVE_CALL", "VOICEMAIL");
    List<String> shifts = published();
    scene.draft(shifts.toArray(String[]::new));
    scene.publish();
    shifts.replaceAll(shift ->
        shift
            .replace("Ana 2026-03-10T08:00", "Ana 2026-03-10T09:00")
            .replace("Ben 2026-03-11", "Eve 2026-03-11"));
    shifts.removeIf(shift -> shift.contains("Dan 2026-03-12"));
    shifts.add("LIVE_CALL/2 Fay 2026-03-09T10:00 2026-03-09T18:00");
    shifts.add("LIVE_CALL/2 Fay 2026-03-12T10:00 2026-03-12T18:00");
    scene.draft(shifts.toArray(String[]::new));
    scene.edit("VOICEMAIL/1 - 2026-03-12T14:20 2026-03-12T17:00");
    scene.edit("LIVE_CALL/2 Cleo 2026-03-13T10:00 2026-03-13T14:00");
    scene.off("Gus", "2026-03-11T00:00", "2026-03-13T12:00");
  }

  private static List<String> published() {
    List<String> shifts = new ArrayList<>();
    for (int day = 5; day <= 18; day++) {
      String date = "2026-03-%02d".formatted(day);
      String next = "2026-03-%02d".formatted(day + 1);
      shifts.add("LIVE_CALL/1 Ana %sT08:00 %sT16:00".formatted(date, date));
      shifts.add("LIVE_CALL/1 Ben %sT16:00 %sT22:00".formatted(date, date));
      shifts.add("LIVE_CALL/1 Hal %sT22:00 %sT08:00".formatted(date, next));
      shifts.add("LIVE_CHAT/1 Cleo %sT09:00 %sT17:30".formatted(date, date));
      shifts.add("LIVE_CHAT/2 Dan %sT12:00 %sT20:00".formatted(date, date));
      shifts.add("VOICEMAIL/1 %s %sT10:00 %sT14:10".formatted(LONG.replace(' ', '_'), date, date));
      String other = NAMES.get(8 + day % (NAMES.size() - 8)).replace(' ', '_');
      shifts.add("LIVE_CHAT/1 %s %sT17:30 %sT23:00".formatted(other, date, date));
    }
    return shifts;
  }
}
