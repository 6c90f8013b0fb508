package baton.scheduler.notification;

import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.platform.web.Shell;
import java.util.List;

/**
 * What the page shows.
 *
 * @param channels addresses masked, or as they were sent where they were wrong
 * @param hosts where webhooks may go, in words
 */
record DeskPrompts(
    Shell shell, ChannelsView channels, List<Line> undelivered, Said said, String hosts) {

  /** One that was given up. */
  record Line(
      long id, String instant, String at, String to, String what, String problem, boolean useful) {}

  /**
   * What is to be said of what was asked for.
   *
   * @param done a word of it; empty: nothing was
   */
  record Said(String done, List<FieldError> errors) {
    static Said done(String done) {
      return new Said(done, List.of());
    }

    static Said wrong(List<FieldError> errors) {
      return new Said("", errors);
    }

    public String room() {
      return about("roomUrl");
    }

    public String hook() {
      return about("seatHookUrl");
    }

    private String about(String field) {
      return errors.stream()
          .filter(error -> error.field().equals(field))
          .map(FieldError::message)
          .findFirst()
          .orElse("");
    }
  }
}
