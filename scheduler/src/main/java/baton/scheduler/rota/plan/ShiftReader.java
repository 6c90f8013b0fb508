package baton.scheduler.rota.plan;

import baton.handoff.SeatId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.platform.web.TextValue;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what people wrote, all of it: a line with three mistakes has three findings. Whether a
 * shift that can be read may be planned is for {@link RotaChecks}.
 */
public final class ShiftReader {
  private static final String HOW_TIME =
      "Write desk wall time to the minute and without a zone, for example 2026-03-09T08:00.";

  private final DeskStaff crew;
  private final List<Plan> plans = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private ShiftReader(DeskStaff crew) {
    this.crew = crew;
  }

  /** A shift that could be read, open ones too. */
  public record Written(Origin origin, DraftShift shift) {}

  /**
   * What could be read, and what is wrong with the rest.
   *
   * @param shifts all that could be read, as written
   * @param plans those of them that somebody is on
   */
  public record Reading(List<Written> shifts, List<Plan> plans, List<Finding> findings) {}

  public static Reading read(List<ShiftLine> lines, DeskStaff crew) {
    ShiftReader reader = new ShiftReader(crew);
    lines.forEach(reader::read);
    return new Reading(reader.written, reader.plans, reader.findings);
  }

  private void read(ShiftLine line) {
    Optional<SeatId> seat = parsed(line, "seat", line.text().seat(), this::seat);
    boolean open = line.text().advisor().strip().equalsIgnoreCase(ShiftText.OPEN);
    Optional<Advisor> advisor =
        open ? Optional.empty() : parsed(line, "advisor", line.text().advisor(), this::advisor);
    Optional<LocalDateTime> start = parsed(line, "start", line.text().start(), ShiftReader::time);
    Optional<LocalDateTime> end = parsed(line, "end", line.text().end(), ShiftReader::time);
    if (seat.isPresent() && (open || advisor.isPresent()) && start.isPresent() && end.isPresent()) {
      keep(
          line.origin(),
          new DraftShift(seat.get(), advisor.map(Advisor::id).orElse(null), start.get(), end.get()),
          advisor);
    }
  }

  private void keep(Origin origin, DraftShift shift, Optional<Advisor> advisor) {
    written.add(new Written(origin, shift));
    advisor.ifPresent(on -> plans.add(new Plan(origin, on, shift.planned())));
  }

  /** A text was read as this, or it could not be and here is why. */
  private sealed interface Field<T> {
    record Read<T>(T value) implements Field<T> {}

    record Wrong<T>(String rule, String message, String fix) implements Field<T> {}
  }

  private <T> Optional<T> parsed(
      ShiftLine line, String column, String text, Function<String, Field<T>> parse) {
    if (text.isBlank()) {
      return wrong(
          line, column, new Field.Wrong<>("R1", "The " + column + " is missing.", "Write it in."));
    }
    return switch (parse.apply(text.strip())) {
      case Field.Read<T>(T value) -> Optional.of(value);
      case Field.Wrong<T> wrong -> wrong(line, column, wrong);
    };
  }

  private <T> Optional<T> wrong(ShiftLine line, String column, Field.Wrong<?> wrong) {
    findings.add(
        Finding.error(
            wrong.rule(),
            new Finding.Place(line.origin(), column, line.text()),
            wrong.message(),
            wrong.fix()));
    return Optional.empty();
  }

  private Field<SeatId> seat(String text) {
    try {
      return new Field.Read<>(SeatId.parse(text));
    } catch (IllegalArgumentException e) {
      return new Field.Wrong<>(
          "R1",
          "\"%s\" is not a seat.".formatted(text),
          "Write role/number; this desk has " + crew.seatsInWords() + ".");
    }
  }

  private Field<Advisor> advisor(String text) {
    return crew.named(text)
        .<Field<Advisor>>map(Field.Read::new)
        .orElseGet(() ->
            new Field.Wrong<>(
                "R1",
                "There is no advisor \"%s\" on this desk.".formatted(text),
                crew.nameLike(text)
                    .map(name -> "Did you mean %s?".formatted(name))
                    .orElse("Write the name as the desk's list of advisors has it.")));
  }

  private static Field<LocalDateTime> time(String text) {
    return TextValue.wallTime(text.replaceFirst("^(\\S+) (\\S+)$", "$1T$2"))
        .<Field<LocalDateTime>>map(Field.Read::new)
        .orElseGet(
            () -> new Field.Wrong<>("T3", "\"%s\" is not a time.".formatted(text), HOW_TIME));
  }
}
