package baton.scheduler.rota.publish;

import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.RotaChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Tells whether what is to be published is what somebody looked at (R4): the change and the
 * warnings. Written {@code change.warnings}, each a digest.
 */
record PublishMark(String change, String warnings) {
  static PublishMark of(RotaChange change, List<Finding> warnings) {
    return new PublishMark(
        change.mark(),
        digest(warnings.stream().map(Finding::inOneLine).distinct().sorted().toList().toString()));
  }

  /** As it was sent back; anything else is a mark that fits nothing. */
  static PublishMark read(String text) {
    int point = text.indexOf('.');
    return point < 0
        ? new PublishMark(text, "")
        : new PublishMark(text.substring(0, point), text.substring(point + 1));
  }

  static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public String toString() {
    return change + "." + warnings;
  }
}
