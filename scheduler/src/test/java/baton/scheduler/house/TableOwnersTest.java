package baton.scheduler.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One owner a table: a room writes its own tables only, and asks another room's store for the rest
 * (docs/adr/0005). Everybody may read.
 */
class TableOwnersTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES = List.of("handoff", "scheduler");

  /** The package's last name, and the tables that only it writes. */
  private static final String OWNERS =
      """
      access       session sign_in_link advisor_password api_token
      calendar     calendar_link
      call         call call_transfer call_outcome follow_up slot_watch
      callback     callback place_hold next_try
      cover        coverage_dates coverage_need
      desk         desk role advisor advisor_skill
      draft        draft_edit draft_edit_shift
      fill         fill_run fill_reason
      ledger       ledger_head ledger_entry ledger_digest
      notification prompt prompt_settings channel_address prompt_delivery link_key
      pattern      pattern pattern_span pattern_person
      plan         rota_revision shift draft_shift
      planned      handoff_step
      presence     presence
      queue        queue queue_empty
      request      request request_decision recording recording_piece
      seat         seat_hold stand_by cover handoff_due seat_note note_read
      slot         slot slot_horizon
      swap         swap swap_acceptance swap_event
      terms        advisor_limits advisor_availability time_off time_off_step wish
      tx           installation
      web          idempotency_key
      """;

  private static final Pattern CREATED = Pattern.compile("(?m)^create table (\\w+)");
  private static final Pattern DROPPED = Pattern.compile("(?m)^drop table (\\w+)");
  private static final Pattern TRIGGER = Pattern.compile("create (?:\\w+ )*trigger\\s+(\\w+)");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(\\w+)");

  @Test
  void each_table_is_written_by_the_room_that_owns_it_and_no_other() {
    assertThat(writers())
        .as("let the owner's store write it, and call that; a new table: add it to its owner's")
        .isEqualTo(owners());
  }

  @Test
  void no_trigger_writes_for_a_room_what_another_did() {
    assertThat(found(migrations(), TRIGGER))
        .as("say what happened by a call or an interface, or read it where it stands")
        .containsExactly("ledger_is_append_only");
  }

  private static Map<String, Set<String>> owners() {
    Map<String, Set<String>> owners = new TreeMap<>();
    OWNERS
        .lines()
        .map(line -> List.of(line.split(" +")))
        .forEach(words ->
            words
                .subList(1, words.size())
                .forEach(table ->
                    owners.computeIfAbsent(table, t -> new TreeSet<>()).add(words.getFirst())));
    return owners;
  }

  /** Tables of which nobody writes a row are there too; Quartz writes its own. */
  private static Map<String, Set<String>> writers() {
    Map<String, Set<String>> writers = new TreeMap<>();
    Set<String> tables = found(migrations(), CREATED);
    tables.removeAll(found(migrations(), DROPPED));
    tables.stream()
        .filter(table -> !table.startsWith("qrtz_"))
        .forEach(table -> writers.put(table, new TreeSet<>()));
    for (Path source : files("src/main/java", ".java")) {
      String room = source.getName(source.getNameCount() - 2).toString();
      for (String table : found(List.of(source), WRITTEN)) {
        writers.computeIfPresent(
            table,
            (t, rooms) -> {
              rooms.add(room);
              return rooms;
            });
      }
    }
    return writers;
  }

  private static List<Path> migrations() {
    return files("src/main/resources/db/migration", ".sql");
  }

  private static Set<String> found(List<Path> files, Pattern pattern) {
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      pattern.matcher(read(file)).results().forEach(match -> found.add(match.group(1)));
    }
    return found;
  }

  private static List<Path> files(String folder, String ending) {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve(folder))
        .flatMap(start -> walk(start, ending).stream())
        .toList();
  }

  private static List<Path> walk(Path start, String ending) {
    try (Stream<Path> all = Files.walk(start)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
