import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Reads every calendar of a folder with ical4j, and prints what is wrong with it and what it says.
 * Run in a process of its own, from source.
 */
public class ReadCalendars {
  public static void main(String[] folder) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(folder[0]))) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      read(file);
    }
  }

  private static void read(Path file) throws Exception {
    String name = file.getFileName().toString();
    Calendar calendar;
    try (Reader reader = Files.newBufferedReader(file)) {
      calendar = new CalendarBuilder().build(reader);
    }
    calendar
        .validate()
        .getEntries()
        .forEach(
            entry -> System.out.println(name + "|wrong|" + entry.toString().replace('\n', ' ')));
    for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
      System.out.println(
          String.join(
              "|",
              name,
              event.getUid().orElseThrow().getValue(),
              instant(event.<Temporal>getDateTimeStart().getDate()).toString(),
              instant(event.<Temporal>getDateTimeEnd().getDate()).toString(),
              event.getSequence().getValue(),
              event.getStatus().getValue(),
              event.getSummary().getValue()));
    }
  }

  private static Instant instant(Temporal time) throws IOException {
    if (time instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    return Instant.from(time);
  }
}
