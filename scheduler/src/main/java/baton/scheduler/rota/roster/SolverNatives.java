package baton.scheduler.rota.roster;

import com.google.ortools.Loader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The solver's native code: there for the platform that Baton was built for, or not at all. */
public final class SolverNatives {
  private static @Nullable String missing;
  private static boolean tried;

  private SolverNatives() {}

  /** Loads them once, which takes about half a second; says why not where they are not. */
  public static synchronized Optional<String> missing() {
    if (!tried) {
      missing = load(Loader::loadNativeLibraries);
      tried = true;
    }
    return Optional.ofNullable(missing);
  }

  static @Nullable String load(Runnable loader) {
    try {
      loader.run();
      return null;
    } catch (LinkageError | RuntimeException e) {
      return "Filling is not available here: the solver has no native code that runs on %s %s (%s)."
          .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage());
    }
  }
}
