package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.status.Status;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LogFormatTest {
  private static final String FAKE = "2026-11-29T18:00:00.000Z ERROR Ledger: broken";

  @Test
  void nothing_that_was_sent_starts_a_line_or_is_drawn() throws IOException {
    for (String end : new String[] {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b"}) {
      String sent = "a" + end + FAKE + "\u001b[2J" + end + "Wrapped by: " + FAKE;
      Throwable wrapped = new IllegalStateException(sent, new IOException("in " + sent));
      String logged = logged("said " + sent, wrapped);
      assertThat(logged).doesNotContain("\u001b", "\u0085", "\u2028", "\u000b", "\r");
      assertThat(logged.lines().skip(1))
          .as(logged)
          .isNotEmpty()
          .allMatch(line ->
              line.matches(
                  "\tat .*|\t\\.\\.\\. .*|Wrapped by: java.*|java.io.IOException: in a .*"));
    }
  }

  private static String logged(String message, Throwable thrown) throws IOException {
    LoggerContext context = new LoggerContext();
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(
        new ObjectMapper(new YAMLFactory())
            .readTree(Path.of("../config.yml").toFile())
            .at("/logging/appenders/0/logFormat")
            .asText());
    layout.start();
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .allMatch(status -> status.getLevel() == Status.INFO);
    return layout.doLayout(
        new LoggingEvent("", context.getLogger("baton.Test"), Level.ERROR, message, thrown, null));
  }
}
