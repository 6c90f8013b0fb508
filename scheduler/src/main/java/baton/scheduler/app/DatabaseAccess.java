package baton.scheduler.app;

/**
 * How to reach the database: the same for an embedded and a named one.
 *
 * @param url without user and password
 */
record DatabaseAccess(String url, Login service, Login owner) {
  /** A role and its password. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]"; // never the password
    }
  }

  static DatabaseAccess named(DatabaseSettings settings) {
    return new DatabaseAccess(
        settings.url(),
        new Login(settings.user(), settings.password()),
        new Login(settings.ownerUser(), settings.ownerPassword()));
  }
}
