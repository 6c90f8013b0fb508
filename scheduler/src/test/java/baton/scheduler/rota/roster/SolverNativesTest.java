package baton.scheduler.rota.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SolverNativesTest {
  @Test
  void native_code_is_there_on_the_platform_that_the_build_is_for() {
    assertThat(SolverNatives.missing()).isEmpty();
  }

  @Test
  void where_there_is_none_it_is_said_in_a_sentence() {
    assertThat(
            SolverNatives.load(() -> {
              throw new NullPointerException("Resource ortools-plan9/ was not found");
            }))
        .startsWith("Filling is not available here: the solver has no native code that runs on ")
        .endsWith("(Resource ortools-plan9/ was not found).");
    assertThat(
            SolverNatives.load(() -> {
              throw new UnsatisfiedLinkError("libc is musl");
            }))
        .contains("Filling is not available here", "libc is musl");
  }
}
