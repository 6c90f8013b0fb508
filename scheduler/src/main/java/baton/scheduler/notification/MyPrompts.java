package baton.scheduler.notification;

import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.platform.web.Shell;
import java.util.List;

/**
 * What the page shows.
 *
 * @param mail whether there is a mail server
 * @param hosts where webhooks may go, in words
 */
record MyPrompts(
    Shell shell, List<PromptView> prompts, Fields form, Said said, boolean mail, String hosts) {

  /** The form's fields, as they stand or as they were sent. */
  record Fields(
      String webhookUrl,
      boolean webhookOn,
      String mailAddress,
      boolean mailOn,
      boolean browser,
      boolean sound,
      String quietFrom,
      String quietTo) {

    static Fields of(SettingsForm form) {
      return new Fields(
          form.webhookUrl,
          form.webhookOn,
          form.mailAddress,
          form.mailOn,
          form.browser,
          form.sound,
          form.quietFrom,
          form.quietTo);
    }
  }

  /**
   * What is to be said of what was asked for.
   *
   * @param done a word of it; empty: nothing was
   * @param tried what came of a test; empty: none was made, or nothing is switched on
   */
  record Said(String done, List<FieldError> errors, List<TestMessage.Line> tried) {
    static Said done(String done) {
      return new Said(done, List.of(), List.of());
    }

    static Said wrong(List<FieldError> errors) {
      return new Said("", errors, List.of());
    }

    static Said tried(List<TestMessage.Line> lines) {
      return new Said("tried", List.of(), lines);
    }

    /** What is wrong with each field; empty where nothing is. */
    public String webhook() {
      return about("webhookUrl", "webhookOn");
    }

    public String address() {
      return about("mailAddress", "mailOn");
    }

    public String from() {
      return about("quietFrom");
    }

    public String to() {
      return about("quietTo");
    }

    private String about(String... fields) {
      return errors.stream()
          .filter(error -> List.of(fields).contains(error.field()))
          .map(FieldError::message)
          .findFirst()
          .orElse("");
    }
  }
}
