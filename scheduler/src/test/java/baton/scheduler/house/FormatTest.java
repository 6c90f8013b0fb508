package baton.scheduler.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All Java is laid out by google-java-format (docs/adr/0008 says why it is a test). To lay it out:
 * {@code mvn -q package -Dtest=FormatTest -Dbaton.format=write
 * -Dsurefire.failIfNoSpecifiedTests=false}
 */
class FormatTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void every_java_file_is_laid_out_by_google_java_format() throws Exception {
    boolean write = "write".equals(System.getProperty("baton.format"));
    List<Path> wrong = new ArrayList<>();
    for (Path file : javaFiles()) {
      String source = Files.readString(file);
      String laidOut = layOut(source);
      if (!source.equals(laidOut)) {
        if (write) {
          Files.writeString(file, laidOut);
        } else {
          wrong.add(ROOT.relativize(file));
        }
      }
    }
    assertThat(wrong)
        .as(
            "lay them out with: mvn -q package -Dtest=FormatTest -Dbaton.format=write"
                + " -Dsurefire.failIfNoSpecifiedTests=false")
        .isEmpty();
  }

  private static String layOut(String source) throws FormatterException {
    String imports =
        RemoveUnusedImports.removeUnusedImports(
            ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE));
    return new Formatter().formatSource(imports);
  }

  private static List<Path> javaFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("handoff", "scheduler")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.addAll(all.filter(p -> p.toString().endsWith(".java")).toList());
      }
    }
    assertThat(files).hasSizeGreaterThan(20);
    return files;
  }
}
