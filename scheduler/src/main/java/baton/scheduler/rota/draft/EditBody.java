package baton.scheduler.rota.draft;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.TextValue;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftReader;
import baton.scheduler.rota.plan.ShiftText;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a draft; what cannot be used is 422 with what is wrong in its place. */
final class EditBody {
  private static final int MOST_SHIFTS = 20_000;
  private static final int MOST_WEEKS = 60;
  private static final Set<String> SHIFT = new TreeSet<>(Set.of("seat", "advisor", "start", "end"));
  private static final Set<String> SPLIT =
      new TreeSet<>(Set.of("seat", "advisor", "start", "end", "at"));

  private final DeskStaff crew;

  EditBody(DeskStaff crew) {
    this.crew = crew;
  }

  /** Shifts as they were sent, before it is known who and what there is at the desk. */
  record Sent(@Nullable String words, List<ShiftLine> lines, int out) {}

  /** A shift as it was sent, and where it is to be split. */
  record SentSplit(ShiftLine line, String at) {}

  /** {@code {out: […], in: […], words?}}. */
  static Sent edit(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, new TreeSet<>(Set.of("out", "in", "words")));
    String words = fields.line("words", DraftEdit.LONGEST_WORDS);
    List<ShiftLine> lines = new ArrayList<>(lines(body, "out", fields));
    int out = lines.size();
    lines.addAll(lines(body, "in", fields));
    fields.orThrow();
    return new Sent(words, lines, out);
  }

  DraftEdit edit(Sent sent, Draft draft) {
    List<DraftShift> shifts = read(sent.lines());
    int out = sent.out();
    DraftEdit edit = new DraftEdit("", shifts.subList(0, out), shifts.subList(out, shifts.size()));
    String words = sent.words();
    return new DraftEdit(
        words == null ? DraftEdits.words(draft, edit) : words, edit.out(), edit.in());
  }

  /** {@code {seat, advisor, start, end, at}}. */
  static SentSplit split(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, SPLIT);
    ShiftLine line = new ShiftLine(new Origin.Single(), text(fields));
    String at = fields.required("at", fields.text("at"));
    fields.orThrow();
    return new SentSplit(line, Objects.requireNonNull(at));
  }

  DraftEdit split(SentSplit sent, Draft draft) {
    DraftShift shift = read(List.of(sent.line())).getFirst();
    LocalDateTime time = time("at", sent.at());
    return DraftEdits.split(draft, shift, time)
        .orElseThrow(
            () -> ProblemException.invalid("at", "must be inside the shift, after its start"));
  }

  /** A week and those it shall be copied to, by their Mondays. */
  record Copy(LocalDate from, List<LocalDate> to) {}

  /** {@code {from, to: […]}}, any day of each week. */
  static Copy copy(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, new TreeSet<>(Set.of("from", "to")));
    String from = fields.required("from", fields.text("from"));
    List<JsonNode> to = list(body, "to", fields);
    if (to.isEmpty() || to.size() > MOST_WEEKS) {
      fields.refuse("to", "must be a list of 1 to " + MOST_WEEKS + " weeks, each by any day of it");
    }
    fields.orThrow();
    return new Copy(
        monday("from", Objects.requireNonNull(from)),
        to.stream().map(day -> monday("to", day.asText())).distinct().toList());
  }

  /** {@code {week}}, any day of it. */
  static LocalDate week(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("week"));
    String week = fields.required("week", fields.text("week"));
    fields.orThrow();
    return monday("week", Objects.requireNonNull(week));
  }

  /** {@code {number?}}, or no body at all. */
  static @Nullable Long number(@Nullable JsonNode body) {
    if (body == null || body.isNull() || body.isMissingNode()) {
      return null;
    }
    JsonFields fields = JsonFields.of(body, Set.of("number"));
    Integer number = fields.whole("number", 1, Integer.MAX_VALUE);
    fields.orThrow();
    return number == null ? null : Long.valueOf(number);
  }

  private List<DraftShift> read(List<ShiftLine> lines) {
    ShiftReader.Reading read = ShiftReader.read(lines, crew);
    if (!read.findings().isEmpty()) {
      throw RefusedPlan.sent(read.findings());
    }
    return read.shifts().stream().map(ShiftReader.Written::shift).toList();
  }

  private static List<ShiftLine> lines(@Nullable JsonNode body, String name, JsonFields outer) {
    List<ShiftLine> lines = new ArrayList<>();
    for (JsonNode shift : list(body, name, outer)) {
      Origin origin = new Origin.Item(name, lines.size());
      if (!shift.isObject()) {
        outer.refuse(origin.where(), "must be a shift");
        return lines;
      }
      JsonFields fields = JsonFields.of(shift, SHIFT);
      lines.add(new ShiftLine(origin, text(fields)));
      fields.copyErrors(origin.where() + ".", outer);
    }
    return lines;
  }

  private static ShiftText text(JsonFields fields) {
    String advisor = fields.text("advisor");
    return new ShiftText(
        orNothing(fields.text("seat")),
        advisor == null ? ShiftText.OPEN : advisor,
        orNothing(fields.text("start")),
        orNothing(fields.text("end")));
  }

  private static List<JsonNode> list(@Nullable JsonNode body, String name, JsonFields fields) {
    JsonNode list = body == null ? null : body.get(name);
    if (list == null || list.isNull()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > MOST_SHIFTS) {
      fields.refuse(name, "must be a list of at most " + MOST_SHIFTS);
      return List.of();
    }
    List<JsonNode> all = new ArrayList<>();
    list.forEach(all::add);
    return all;
  }

  private static LocalDate monday(String field, String day) {
    return TextValue.requiredDate(field, day)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDateTime time(String field, String text) {
    return TextValue.wallTime(text)
        .orElseThrow(() ->
            ProblemException.invalid(field, "must be desk wall time such as 2026-03-09T12:00"));
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
