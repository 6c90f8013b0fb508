package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.Instance.Cover;
import baton.scheduler.rota.roster.Instance.Request;
import baton.scheduler.rota.roster.Instance.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a roster of an instance costs and which hard rules it breaks, from the benchmark's own words
 * and from nothing that the solver uses: a roster is walked through, day by day.
 *
 * @param penalty requests not met and cover missing or superfluous
 * @param broken hard rules broken, each in a sentence
 */
record InstanceScore(long penalty, List<String> broken) {
  private static final int WEEK = 7;
  private static final int SATURDAY = 5;

  static InstanceScore of(Instance instance, InstanceRoster roster) {
    Scorer scorer = new Scorer(instance, roster);
    instance.staff().forEach(scorer::judge);
    long penalty = 0;
    for (Request request : instance.requests()) {
      penalty += scorer.cost(request);
    }
    for (Cover cover : instance.cover()) {
      penalty += scorer.cost(cover);
    }
    return new InstanceScore(penalty, List.copyOf(scorer.broken));
  }

  private static final class Scorer {
    private final Instance instance;
    private final InstanceRoster roster;
    private final List<String> broken = new ArrayList<>();

    Scorer(Instance instance, InstanceRoster roster) {
      this.instance = instance;
      this.roster = roster;
    }

    long cost(Request request) {
      boolean works = request.shift().equals(roster.of(request.staff()).get(request.day()));
      return works == request.on() ? 0 : request.weight();
    }

    long cost(Cover cover) {
      long there =
          instance.staff().stream()
              .filter(person -> cover.shift().equals(roster.of(person.id()).get(cover.day())))
              .count();
      return there < cover.wanted()
          ? (cover.wanted() - there) * cover.under()
          : (there - cover.wanted()) * cover.over();
    }

    void judge(Staff person) {
      SortedMap<Integer, String> row = roster.of(person.id());
      judgeDays(person, row);
      judgeSums(person, row);
      int start = 0;
      for (int day = 1; day <= instance.days(); day++) {
        if (day == instance.days() || row.containsKey(day) != row.containsKey(start)) {
          judgeStretch(person, row.containsKey(start), start, day);
          start = day;
        }
      }
    }

    private void judgeDays(Staff person, SortedMap<Integer, String> row) {
      for (Map.Entry<Integer, String> worked : row.entrySet()) {
        int day = worked.getKey();
        if (!instance.minutes().containsKey(worked.getValue())) {
          say(person, "works " + worked.getValue() + ", which is no one shift, on day " + day);
        }
        if (person.daysOff().contains(day)) {
          say(person, "works on day " + day + ", a day off");
        }
        String next = row.get(day + 1);
        if (next != null
            && instance.notAfter().getOrDefault(worked.getValue(), Set.of()).contains(next)) {
          say(person, "works %s after %s on day %d".formatted(next, worked.getValue(), day + 1));
        }
      }
    }

    private void judgeSums(Staff person, SortedMap<Integer, String> row) {
      int minutes =
          row.values().stream().mapToInt(shift -> instance.minutes().getOrDefault(shift, 0)).sum();
      if (minutes > person.limits().mostMinutes() || minutes < person.limits().leastMinutes()) {
        say(person, "works " + minutes + " minutes");
      }
      person
          .most()
          .forEach((shift, most) -> {
            long worked = row.values().stream().filter(shift::equals).count();
            if (worked > most) {
              say(person, "works %s %d times".formatted(shift, worked));
            }
          });
      long weekends =
          row.keySet().stream()
              .filter(day -> day % WEEK >= SATURDAY)
              .map(day -> day / WEEK)
              .distinct()
              .count();
      if (weekends > person.limits().mostWeekends()) {
        say(person, "works " + weekends + " weekends");
      }
    }

    /** Days {@code [start, end)} are all worked, or all off. */
    private void judgeStretch(Staff person, boolean worked, int start, int end) {
      int length = end - start;
      boolean whole = start > 0 && end < instance.days();
      Instance.StaffLimits limits = person.limits();
      if (worked && length > limits.mostInARow()) {
        say(person, "works " + length + " days in a row from day " + start);
      }
      if (worked && whole && length < limits.leastInARow()) {
        say(person, "works only " + length + " days in a row from day " + start);
      }
      if (!worked && whole && length < limits.leastOffInARow()) {
        say(person, "is off only " + length + " days in a row from day " + start);
      }
    }

    private void say(Staff person, String what) {
      broken.add(person.id() + " " + what + ".");
    }
  }
}
