package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.Instance.Cover;
import baton.scheduler.rota.roster.Instance.Request;
import baton.scheduler.rota.roster.Instance.Staff;
import baton.scheduler.rota.roster.Instance.StaffLimits;
import baton.scheduler.rota.roster.InstanceFile.InstanceProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the benchmark's file format: sections, a line a fact, values between commas. What cannot be
 * read is said with its line.
 */
final class InstanceReader {
  private static final String HORIZON = "SECTION_HORIZON";
  private static final String SHIFTS = "SECTION_SHIFTS";
  private static final String STAFF = "SECTION_STAFF";
  private static final String DAYS_OFF = "SECTION_DAYS_OFF";
  private static final String ON = "SECTION_SHIFT_ON_REQUESTS";
  private static final String OFF = "SECTION_SHIFT_OFF_REQUESTS";
  private static final String COVER = "SECTION_COVER";
  private static final Set<String> SECTIONS =
      Set.of(HORIZON, SHIFTS, STAFF, DAYS_OFF, ON, OFF, COVER);

  private final Map<String, Integer> minutes = new LinkedHashMap<>();
  private final Map<String, Set<String>> notAfter = new LinkedHashMap<>();
  private final Map<String, Staff> staff = new LinkedHashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<Cover> cover = new ArrayList<>();
  private int days;

  private InstanceReader() {}

  /**
   * @throws InstanceProblem naming the line that cannot be read
   */
  static Instance read(String text) {
    InstanceReader reader = new InstanceReader();
    List<String> lines = text.lines().toList();
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      InstanceLine fields = new InstanceLine(i + 1, line);
      if (line.startsWith("SECTION_")) {
        section = fields.known(line, SECTIONS, "section");
      } else {
        reader.read(section, fields);
      }
    }
    return reader.instance();
  }

  private Instance instance() {
    if (days == 0) {
      throw new InstanceProblem("The file has no " + HORIZON + " with a number of days.");
    }
    if (staff.isEmpty() || minutes.isEmpty()) {
      throw new InstanceProblem("The file names no " + (staff.isEmpty() ? "staff." : "shifts."));
    }
    return new Instance(days, minutes, notAfter, List.copyOf(staff.values()), requests, cover);
  }

  private void read(String section, InstanceLine line) {
    switch (section) {
      case HORIZON -> days = line.fields(1).number(0, 1);
      case SHIFTS -> shift(line.fields(3));
      case STAFF -> person(line.fields(8));
      case DAYS_OFF -> daysOff(line);
      case ON -> requests.add(request(line.fields(4), true));
      case OFF -> requests.add(request(line.fields(4), false));
      case COVER -> cover.add(cover(line.fields(5)));
      default -> throw line.wrong("stands before the first section");
    }
  }

  private void shift(InstanceLine line) {
    minutes.put(line.text(0), line.number(1, 1));
    notAfter.put(line.text(0), new LinkedHashSet<>(line.parts(2)));
  }

  private void person(InstanceLine line) {
    Map<String, Integer> most = new LinkedHashMap<>();
    for (String part : line.parts(1)) {
      List<String> sides = Arrays.asList(part.split("=", -1));
      if (sides.size() != 2) {
        throw line.wrong("has \"%s\" where SHIFT=MOST is expected".formatted(part));
      }
      most.put(shift(line, sides.get(0)), line.number(sides.get(1), 0));
    }
    StaffLimits limits =
        new StaffLimits(
            line.number(2, 0),
            line.number(3, 0),
            line.number(4, 1),
            line.number(5, 1),
            line.number(6, 1),
            line.number(7, 0));
    if (limits.leastMinutes() > limits.mostMinutes()) {
      throw line.wrong("asks for at least more minutes than at most");
    }
    if (staff.put(line.text(0), new Staff(line.text(0), most, limits, Set.of())) != null) {
      throw line.wrong("names " + line.text(0) + " a second time");
    }
  }

  private void daysOff(InstanceLine line) {
    Staff person = Objects.requireNonNull(staff.get(person(line, 0)));
    Set<Integer> off = new LinkedHashSet<>(person.daysOff());
    for (int i = 1; i < line.size(); i++) {
      off.add(day(line, i));
    }
    staff.put(person.id(), new Staff(person.id(), person.most(), person.limits(), Set.copyOf(off)));
  }

  private Request request(InstanceLine line, boolean on) {
    return new Request(
        person(line, 0), day(line, 1), shift(line, line.text(2)), line.number(3, 0), on);
  }

  private Cover cover(InstanceLine line) {
    return new Cover(
        day(line, 0),
        shift(line, line.text(1)),
        line.number(2, 0),
        line.number(3, 0),
        line.number(4, 0));
  }

  private String person(InstanceLine line, int field) {
    return line.known(line.text(field), staff.keySet(), "person");
  }

  private String shift(InstanceLine line, String name) {
    return line.known(name, minutes.keySet(), "shift");
  }

  private int day(InstanceLine line, int field) {
    int day = line.number(field, 0);
    if (day >= days) {
      throw line.wrong("speaks of day %d; the last is %d".formatted(day, days - 1));
    }
    return day;
  }

  /** One line of an instance file: its values, and what is wrong with them. */
  static final class InstanceLine {
    private final int number;
    private final List<String> values;

    InstanceLine(int number, String line) {
      this.number = number;
      this.values = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    InstanceLine fields(int wanted) {
      if (values.size() != wanted) {
        throw wrong("has %d values; %d are expected".formatted(values.size(), wanted));
      }
      return this;
    }

    int size() {
      return values.size();
    }

    String text(int field) {
      return values.get(field);
    }

    List<String> parts(int field) {
      return Arrays.stream(values.get(field).split("\\|")).filter(part -> !part.isEmpty()).toList();
    }

    int number(int field, int least) {
      return number(text(field), least);
    }

    int number(String text, int least) {
      try {
        int value = Integer.parseInt(text);
        if (value >= least) {
          return value;
        }
      } catch (NumberFormatException notANumber) {
        // said below
      }
      throw wrong("has \"%s\" where a number from %d on is expected".formatted(text, least));
    }

    String known(String name, Set<String> names, String what) {
      if (!names.contains(name)) {
        throw wrong("names the %s \"%s\", which is not known".formatted(what, name));
      }
      return name;
    }

    InstanceProblem wrong(String what) {
      return new InstanceProblem("Line " + number + " " + what + ".");
    }
  }
}
