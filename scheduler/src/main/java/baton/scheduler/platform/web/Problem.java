package baton.scheduler.platform.web;

import baton.handoff.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the kind {@code application/problem+json} (RFC 9457).
 *
 * @param title the kind of problem, the same for all of its kind
 * @param status the HTTP status
 * @param rule the rule that refused, where one did
 * @param detail what is wrong, in words a person can act on
 * @param next what can be done now
 * @param errors the fields that are wrong, where the input was
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String title,
    int status,
    @Nullable String rule,
    String detail,
    @Nullable String next,
    List<FieldError> errors) {

  private static final int MOST_ERRORS = 50;
  private static final int LONGEST_FIELD = 100;

  /** What was sent may be said again in it, in no other characters than can be written. */
  public Problem {
    detail = SentText.whole(detail);
    errors = List.copyOf(errors);
  }

  /** The media type of a problem. */
  public static final String JSON = "application/problem+json";

  /** One wrong field: its name as the caller wrote it, and what is wrong with it. */
  public record FieldError(String field, String message) {
    public FieldError {
      String whole = SentText.whole(field);
      field =
          whole.length() <= LONGEST_FIELD
              ? whole
              : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_FIELD / 2)) + "…";
      message = SentText.whole(message);
    }
  }

  /** 409: a rule does not allow it now. */
  public static Problem refused(Refusal refusal) {
    return new Problem(
        "Refused by a rule", 409, refusal.rule(), refusal.detail(), refusal.next(), List.of());
  }

  /** 422: values that cannot be used, each named; the first {@value #MOST_ERRORS} of them. */
  public static Problem invalid(List<FieldError> all) {
    List<FieldError> errors = all.subList(0, Math.min(all.size(), MOST_ERRORS));
    String detail =
        String.join("; ", errors.stream().map(e -> e.field() + ": " + e.message()).toList());
    return new Problem("Not usable as it is", 422, null, detail, null, errors);
  }

  /** 404: nothing of that name here, or nothing this caller may know of. */
  public static Problem notFound(String detail) {
    return new Problem("Not found", 404, null, detail, null, List.of());
  }

  /** Any other problem. */
  public static Problem of(int status, String title, String detail, @Nullable String next) {
    return new Problem(title, status, null, detail, next, List.of());
  }

  /** For throwing out of a resource or a transaction, which it rolls back. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
