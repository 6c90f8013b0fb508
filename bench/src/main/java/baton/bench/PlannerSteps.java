package baton.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a lead does with the planner: looks at a week, at a day, and makes steps. */
final class PlannerSteps {
  private static final String PAGE = "/planning/planner";
  private static final Pattern SHIFT =
      Pattern.compile(
          "class=\"(?![^\"]*bar-gone)[^\"]*\""
              + " id=\"s-(LIVE_CALL-1\\.(\\d+)\\.(\\d{8})0000\\.\\3(0800|0740))\"");

  private final DeskClient client;
  private final LocalDate week;
  private String shown;

  PlannerSteps(DeskClient client, LocalDate week) throws Exception {
    this.client = client;
    this.week = week;
    this.shown = week();
  }

  String week() throws Exception {
    return client.page(PAGE + "?of=" + week);
  }

  String day() throws Exception {
    return client.page(PAGE + "?day=" + week);
  }

  /**
   * What a key does: a shift ends 20 minutes earlier, or as before, and the week is shown as it
   * then is.
   */
  String step() throws Exception {
    Matcher shift = SHIFT.matcher(shown);
    if (!shift.find()) {
      throw new IllegalStateException("The planner shows no shift of Live Call 1 at midnight");
    }
    String to = shift.group(4).equals("0800") ? "07:40" : "08:00";
    LocalDate on = LocalDate.parse(shift.group(3), DateTimeFormatter.BASIC_ISO_DATE);
    shown =
        client.form(
            PAGE + "/shift",
            "act=save&of=%s&shift=%s&seat=LIVE_CALL/1&person=%s&on=%s&from=00:00&to=%s"
                .formatted(week, shift.group(1), shift.group(2), on, to));
    if (!shown.contains("00:00–" + to)) {
      throw new IllegalStateException("The step was not made");
    }
    return shown;
  }
}
