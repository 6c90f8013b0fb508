package baton.scheduler.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import baton.scheduler.platform.tx.NodeClock;
import baton.scheduler.testing.BatonProcess;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Map;
import java.util.Set;

/**
 * A test that reads the machine's clock holds at one hour and fails at another. Those that do so
 * are named here, each with why it holds at any.
 */
@AnalyzeClasses(packages = "baton", importOptions = OnlyIncludeTests.class)
class ClockTest {
  private static final Map<String, String> MAY =
      Map.of(
          "baton.scheduler.platform.job.TestNode",
              "Quartz wakes by the machine's clock; only spans count",
          "baton.scheduler.platform.job.KilledNodeTest", "waits for such a node",
          "baton.scheduler.platform.job.WakeUpsTest", "waits for such a node",
          "baton.scheduler.platform.tx.ClockSkewTest", "compares it with the database's",
          "baton.scheduler.platform.tx.NodeClockTest",
              "opens that clock, and compares it with itself",
          "baton.scheduler.app.StartTest", "the sample desk is full at any hour: SampleDeskTest",
          "baton.scheduler.app.LedgerCommandTest", "whatever the ledger has, it is whole");

  private static final Set<Class<?>> CLOCKS =
      Set.of(Clock.class, InstantSource.class, NodeClock.Setting.class);

  @ArchTest
  static final ArchRule only_the_named_read_the_machines_clock =
      noClasses()
          .that(
              DescribedPredicate.describe(
                  "are not named here", tested -> !MAY.containsKey(outermost(tested).getName())))
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe("reads the machine's clock", ClockTest::readsTheClock))
          .because("it would fail at some hour: take a clock that the test moves, or name it here");

  private static boolean readsTheClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    String signature = access.getTarget().getFullName();
    if (owner.getPackageName().equals("java.time") && name.equals("now")) {
      return !signature.contains(Clock.class.getName()); // a clock it is given
    }
    if (CLOCKS.stream().anyMatch(owner::isEquivalentTo)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    return signature.equals("java.util.Date.<init>()")
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Calendar.class) && name.equals("getInstance"))
        || (owner.isEquivalentTo(BatonProcess.class) && name.equals("start"));
  }

  private static JavaClass outermost(JavaClass nested) {
    return nested.getEnclosingClass().map(ClockTest::outermost).orElse(nested);
  }
}
