package baton.scheduler.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/rules.md true: what it says proves a rule, does, and nothing that does is left out.
 */
class RulesDocTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\*\\*([A-Z]\\d+)\\*\\* \\|[^|]*\\|([^|]*)\\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+)`");
  private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");
  private static final Pattern RULE = Pattern.compile("_([A-Z]\\d+)(?=_|$)");

  @Test
  void rules_page_names_the_tests_that_prove_each_rule() throws Exception {
    assertThat(written()).isEqualTo(proved());
  }

  private static Map<String, Set<String>> written() throws IOException {
    Map<String, Set<String>> rules = new TreeMap<>();
    ROW.matcher(Files.readString(ROOT.resolve("docs/rules.md")))
        .results()
        .forEach(row -> add(rules, row));
    rules.values().removeIf(Set::isEmpty);
    return rules;
  }

  private static void add(Map<String, Set<String>> rules, MatchResult row) {
    Set<String> tests = rules.computeIfAbsent(row.group(1), rule -> new TreeSet<>());
    TEST.matcher(row.group(2)).results().forEach(test -> tests.add(test.group(1)));
  }

  private static Map<String, Set<String>> proved() throws IOException {
    Map<String, Set<String>> rules = new TreeMap<>();
    for (String module : new String[] {"handoff", "scheduler"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String test = file.getFileName().toString().replace(".java", "");
          METHOD
              .matcher(Files.readString(file))
              .results()
              .flatMap(method -> RULE.matcher(method.group(1)).results())
              .forEach(
                  rule -> rules.computeIfAbsent(rule.group(1), r -> new TreeSet<>()).add(test));
        }
      }
    }
    return rules;
  }
}
