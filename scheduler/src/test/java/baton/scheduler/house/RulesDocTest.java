package baton.scheduler.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/rules.md true, the names of classes in all of docs, and docs/rules-tests.md. To write
 * that one: {@code mvn -q package -Dtest=RulesDocTest -Dbaton.rules=write
 * -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RulesDocTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path TESTS = ROOT.resolve("docs/rules-tests.md");
  private static final String TO_WRITE =
      "mvn -q package -Dtest=RulesDocTest -Dbaton.rules=write"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final String HEAD =
      """
      # The tests that prove each rule

      What a rule says, and where it is enforced: [`rules.md`](rules.md). Behind each test class stands how many of its
      tests have the rule's id in their name. This page is written, not edited:
      `%s`.

      | rule | tests |
      |---|---|
      """
          .formatted(TO_WRITE);

  /** A rule that is there: id, what, enforced in, not yet. Those not there yet have no such row. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\*\\*([A-Z]\\d+)\\*\\* \\|[^|]*\\|([^|]*)\\|[^|]*\\|$");

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMANDS = Pattern.compile("(?s)```.*?```");
  private static final Pattern NAME_OF_CLASS = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.\\w+)?");
  private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");
  private static final Pattern RULE = Pattern.compile("_([A-Z]\\d+)(?=_|$)");

  @Test
  void tests_page_lists_the_tests_that_prove_each_rule() throws Exception {
    String page = page(proved());
    if ("write".equals(System.getProperty("baton.rules"))) {
      Files.writeString(TESTS, page);
    }
    assertThat(TESTS).as("write it anew with: " + TO_WRITE).hasContent(page);
  }

  @Test
  void rules_page_has_the_rules_that_tests_prove_and_no_others() throws Exception {
    assertThat(written().stream().map(Row::rule).toList())
        .as("a rule without a test stands under \"Not there yet\", one with a test does not")
        .containsExactlyInAnyOrderElementsOf(proved().keySet());
  }

  @Test
  void what_enforces_a_rule_exists_under_the_name_that_the_rules_page_says() throws Exception {
    Sources sources = Sources.read("Test.java");
    List<String> gone = new ArrayList<>();
    for (Row row : written()) {
      NAME.matcher(row.enforcedIn())
          .results()
          .map(name -> name.group(1))
          .filter(name -> !sources.have(name))
          .forEach(name -> gone.add(row.rule() + ": " + name));
    }
    assertThat(gone).as("say in docs/rules.md what it is called now").isEmpty();
  }

  @Test
  void classes_that_the_docs_name_exist() throws Exception {
    Sources sources = Sources.read(".java");
    List<String> gone = new ArrayList<>();
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
        NAME.matcher(COMMANDS.matcher(Files.readString(page)).replaceAll(""))
            .results()
            .map(name -> name.group(1))
            .filter(name -> NAME_OF_CLASS.matcher(name).matches() && !sources.have(name))
            .forEach(name -> gone.add(page.getFileName() + ": " + name));
      }
    }
    assertThat(gone).as("say in docs what it is called now").isEmpty();
  }

  /** A rule as the page has it. */
  private record Row(String rule, String enforcedIn) {}

  /**
   * What there is for docs to name.
   *
   * @param java by file
   */
  private record Sources(Map<Path, String> java, String sql, Set<Path> resources) {
    private static final Pattern CLASS = Pattern.compile("([A-Z]\\w*)(?:\\.(\\w+))?");
    private static final Pattern FILE = Pattern.compile("[\\w/-]+\\.(js|css|ftlh)");
    private static final Pattern ADDRESS = Pattern.compile(".*/([\\w-]+)");

    /** Of main, and those of the tests whose files end so. */
    static Sources read(String tests) throws IOException {
      Map<Path, String> java = texts("src/main", ".java");
      java.putAll(texts("src/test", tests));
      return new Sources(
          java,
          String.join("\n", texts("src/main", ".sql").values()),
          Set.copyOf(files("src/main", "")));
    }

    /** A class or a member of it, a file, an address, else a room or what a migration names. */
    boolean have(String name) {
      Matcher type = CLASS.matcher(name);
      if (type.matches()) {
        Path file = Path.of(type.group(1) + ".java");
        return java.entrySet().stream()
            .filter(source -> source.getKey().endsWith(file))
            .anyMatch(source -> type.group(2) == null || says(source.getValue(), type.group(2)));
      }
      if (FILE.matcher(name).matches()) {
        return resources.stream().anyMatch(file -> file.endsWith(Path.of(name)));
      }
      Matcher address = ADDRESS.matcher(name);
      if (address.matches()) {
        Pattern path = Pattern.compile("@Path\\(\"[^\"]*\\b" + address.group(1) + "\"\\)");
        return java.values().stream().anyMatch(source -> path.matcher(source).find());
      }
      return java.keySet().stream().anyMatch(file -> file.resolveSibling("").endsWith(name))
          || Stream.of(name.split("\\.", -1)).allMatch(word -> says(sql, word));
    }

    private static boolean says(String text, String word) {
      return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text).find();
    }
  }

  private static List<Row> written() throws IOException {
    return ROW.matcher(Files.readString(ROOT.resolve("docs/rules.md")))
        .results()
        .map(row -> new Row(row.group(1), row.group(2)))
        .toList();
  }

  /** For each rule, by test class, how many tests have it in their name. */
  private static Map<String, Map<String, Integer>> proved() throws IOException {
    Map<String, Map<String, Integer>> rules = new TreeMap<>();
    texts("src/test/java", ".java")
        .forEach((file, text) -> {
          String test = file.getFileName().toString().replace(".java", "");
          METHOD
              .matcher(text)
              .results()
              .flatMap(method -> RULE.matcher(method.group(1)).results())
              .map(rule -> rules.computeIfAbsent(rule.group(1), r -> new TreeMap<>()))
              .forEach(tests -> tests.merge(test, 1, Integer::sum));
        });
    return rules;
  }

  private static String page(Map<String, Map<String, Integer>> proved) throws IOException {
    return written().stream()
        .map(row -> line(row.rule(), proved.getOrDefault(row.rule(), Map.of())))
        .collect(joining("\n", HEAD, "\n"));
  }

  private static String line(String rule, Map<String, Integer> tests) {
    return tests.entrySet().stream()
        .map(test -> "`" + test.getKey() + "` " + test.getValue())
        .collect(joining(", ", "| **" + rule + "** | ", " |"));
  }

  private static Map<Path, String> texts(String under, String end) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    for (Path file : files(under, end)) {
      texts.put(file, Files.readString(file));
    }
    return texts;
  }

  private static List<Path> files(String under, String end) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("handoff", "scheduler")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve(under))) {
        files.addAll(all.filter(f -> f.toString().endsWith(end)).toList());
      }
    }
    return files;
  }
}
