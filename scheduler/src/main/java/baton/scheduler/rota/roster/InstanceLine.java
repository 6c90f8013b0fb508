package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.InstanceFile.InstanceProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One line of an instance file: its values, and what is wrong with them. */
final class InstanceLine {
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
