package baton.scheduler.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The districts and their arrows (docs/adr/0001). Each rule says how to mend what breaks it. */
@AnalyzeClasses(
    packages = "baton",
    importOptions = {DoNotIncludeTests.class, LayoutTest.NoTestJars.class})
class LayoutTest {
  /** The heart's tests come to the scheduler's in a jar. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule handoff_knows_nothing_of_the_service =
      noClasses()
          .that()
          .resideInAPackage("baton.handoff..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "baton.scheduler..", "io.dropwizard..", "jakarta.ws.rs..", "org.quartz..")
          .because(
              "the heart runs without a server: pass it values, or declare an interface in it");

  /** Arrows point down this list: a district knows those above it, and none below. */
  @ArchTest
  static final ArchRule arrows_between_districts_point_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("baton.scheduler..")
          .layer("platform")
          .definedBy("baton.scheduler.platform..")
          .layer("desk")
          .definedBy("baton.scheduler.desk..")
          .layer("notification")
          .definedBy("baton.scheduler.notification..")
          .layer("contact")
          .definedBy("baton.scheduler.contact..")
          .layer("rota")
          .definedBy("baton.scheduler.rota..")
          .layer("floor")
          .definedBy("baton.scheduler.floor..")
          .layer("app")
          .definedBy("baton.scheduler.app..")
          .whereLayer("platform")
          .mayNotAccessAnyLayer()
          .whereLayer("desk")
          .mayOnlyAccessLayers("platform")
          .whereLayer("notification")
          .mayOnlyAccessLayers("platform", "desk")
          .whereLayer("contact")
          .mayOnlyAccessLayers("platform", "desk", "notification")
          .whereLayer("rota")
          .mayOnlyAccessLayers("platform", "desk", "notification", "contact")
          .whereLayer("floor")
          .mayOnlyAccessLayers("platform", "desk", "notification", "contact")
          .ensureAllClassesAreContainedInArchitectureIgnoring(
              "baton.handoff..", "baton.scheduler", "baton.scheduler.(house|testing)..")
          .because(
              "a district stands on those before it: declare an interface in the one below, and let"
                  + " app hand it what fills it");

  @ArchTest
  static final ArchRule rota_reads_only_the_slots_of_contact =
      noClasses()
          .that()
          .resideInAPackage("baton.scheduler.rota..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("baton.scheduler.contact..")
                  .and(not(resideInAPackage("baton.scheduler.contact.slot.."))))
          .because(
              "planning stands beside what is done for customers: let app bring them together");

  @ArchTest
  static final ArchRule rooms_form_no_circle =
      slices()
          .matching("baton.(**)")
          .should()
          .beFreeOfCycles()
          .because("two rooms that need each other: let one declare the interface the other fills");

  @ArchTest
  static final ArchRule districts_form_no_circle =
      slices()
          .matching("baton.scheduler.(*)..")
          .should()
          .beFreeOfCycles()
          .because("two districts that need each other are one: find which of them knows less");

  @ArchTest
  static final ArchRule tx_is_a_leaf =
      noClasses()
          .that()
          .resideInAPackage("baton.scheduler.platform.tx..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("baton.scheduler..")
                  .and(not(resideInAPackage("baton.scheduler.platform.tx.."))))
          .because("every feature stands on tx: move what knows a feature into that feature");

  @ArchTest
  static final ArchRule web_is_a_leaf =
      noClasses()
          .that()
          .resideInAPackage("baton.scheduler.platform.web..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("baton.scheduler..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "baton.scheduler.platform.web..", "baton.scheduler.platform.tx.."))))
          .because("every page stands on web: let the feature implement an interface of web");

  @ArchTest
  static final ArchRule only_app_wires_jobs_and_the_wallboard =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "baton.scheduler.app..",
              "baton.scheduler.platform.job..",
              "baton.scheduler.floor.wallboard..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("baton.scheduler.platform.job..", "baton.scheduler.floor.wallboard..")
          .because(
              "they read everybody, so nobody may need them: declare a DueWork or a read side");

  @ArchTest
  static void a_name_means_one_thing(JavaClasses all) {
    Map<String, Set<String>> packages = new TreeMap<>();
    all.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .forEach(type ->
            packages
                .computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                .add(type.getPackageName()));
    packages.values().removeIf(in -> in.size() == 1);
    assertThat(packages)
        .as("a name that stands in two packages: let each say what it is of")
        .isEmpty();
  }

  @ArchTest
  static final ArchRule nothing_needs_app =
      noClasses()
          .that()
          .resideOutsideOfPackage("baton.scheduler.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("baton.scheduler.app..")
          .because("app is wiring: hand the value to your constructor instead");

  @ArchTest
  static final ArchRule only_tx_asks_the_time =
      noClasses()
          .that()
          .resideOutsideOfPackage("baton.scheduler.platform.tx..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(LocalTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Year.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .because("a transaction has one instant: take tx.now() (T4)");

  @ArchTest
  static final ArchRule quartz_stays_in_its_room =
      classes()
          .that()
          .resideInAPackage("org.quartz..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("org.quartz..", "baton.scheduler.platform.job..")
          .allowEmptyShould(true)
          .because("Quartz wakes, the tables decide: implement DueWork instead");

  @ArchTest
  static final ArchRule solver_stays_in_its_room =
      noClasses()
          .that()
          .resideOutsideOfPackage("baton.scheduler.rota.roster..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.ortools..")
          .because("a room that wants something filled makes a RosterProblem of it");
}
