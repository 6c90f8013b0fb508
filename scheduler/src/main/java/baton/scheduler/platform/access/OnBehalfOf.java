package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The header with which an integration says which advisor it acts for. */
final class OnBehalfOf {
  static final String HEADER = "On-Behalf-Of";

  private static final int MOST_DIGITS = 18;

  private OnBehalfOf() {}

  /** The id written in the header; null when what is written is a name. */
  static @Nullable Long id(@Nullable String header) {
    return header != null && header.matches("[0-9]{1," + MOST_DIGITS + "}")
        ? Long.valueOf(header)
        : null;
  }

  /**
   * @throws ProblemException 403 when the token is not an integration's, 422 when its desk has no
   *     such advisor
   */
  static void check(String header, String role, @Nullable AdvisorId found) {
    if (!role.equals(Roles.INTEGRATION)) {
      throw Problem.of(
              403,
              "Not allowed",
              "Only an integration token may act for an advisor; this is a token for " + role + ".",
              "Leave the header " + HEADER + " out.")
          .asException();
    }
    if (found == null) {
      throw ProblemException.invalid(HEADER, "the desk has no advisor " + header);
    }
  }
}
