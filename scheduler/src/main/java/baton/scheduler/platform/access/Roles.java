package baton.scheduler.platform.access;

import java.util.Set;

/** What a caller may be; used in {@code @RolesAllowed}. A lead is an advisor too and has both. */
public final class Roles {
  /** Sets up desks, issues tokens, moves the rehearsal clock. */
  public static final String ADMIN = "admin";

  /** Plans and publishes the rota, overrides. */
  public static final String LEAD = "lead";

  /** Works seats. */
  public static final String ADVISOR = "advisor";

  /** A program: books callbacks, and acts for an advisor it names in {@code On-Behalf-Of}. */
  public static final String INTEGRATION = "integration";

  /** A screen: reads the wallboard, nothing else. */
  public static final String WALLBOARD = "wallboard";

  private Roles() {}

  /** The role with what it brings along: a lead is an advisor too. */
  static Set<String> with(String role) {
    return role.equals(LEAD) ? Set.of(LEAD, ADVISOR) : Set.of(role);
  }
}
