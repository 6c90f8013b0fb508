package baton.scheduler.rota.pattern;

import baton.handoff.shift.Written;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.plan.PatternId;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/patterns}: all patterns with their next hand-overs. */
@Path("/{desk}/patterns")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PatternsPage {
  private final DeskPages face;
  private final Patterns patterns = new Patterns();

  PatternsPage(DeskPages face) {
    this.face = face;
  }

  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("done") @DefaultValue("") String done) {
    return face.desks()
        .read(
            slug,
            (tx, desk) ->
                face.pages()
                    .render(
                        "rota/pattern/patterns.ftlh",
                        Model.of(
                            face.shells().of(tx, desk, caller, "Patterns").entry("planner"),
                            patterns.all(tx, desk),
                            PatternStaff.of(tx, desk),
                            patterns.laidOut(tx, desk),
                            DeskTime.of(desk, tx.now()),
                            done)));
  }

  /** {@code /{desk}/patterns}: all patterns in brief. */
  record Model(Shell shell, List<Card> cards, String done) {

    /**
     * A pattern in brief.
     *
     * @param rhythm "every week", "a cycle of 3 weeks"
     * @param shifts its shifts in words, a line each: "Mon Tue Wed 08:00–16:00"
     * @param laidOut how far it is laid out; empty when it is not
     */
    record Card(
        long id,
        String name,
        String seat,
        String rhythm,
        List<String> shifts,
        Turns turns,
        String laidOut,
        String term) {}

    /**
     * @param now who has the turn; empty for nobody
     */
    record Turns(List<String> people, String now, List<HandOver> next) {}

    /** {@code at} in desk time. */
    record HandOver(String at, String to) {}

    static Model of(
        Shell shell,
        List<Pattern.Kept> all,
        PatternStaff staff,
        Map<PatternId, PatternStore.LaidOut> laidOut,
        DeskTime now,
        String done) {
      return new Model(
          shell,
          all.stream().map(kept -> card(kept, staff, laidOut.get(kept.id()), now)).toList(),
          done);
    }

    private static Card card(
        Pattern.Kept kept,
        PatternStaff staff,
        PatternStore.@Nullable LaidOut laidOut,
        DeskTime now) {
      Pattern pattern = kept.pattern();
      return new Card(
          kept.id().value(),
          pattern.name(),
          pattern.seat().spoken(),
          pattern.cycle().weeks() == 1
              ? "every week"
              : "a cycle of " + pattern.cycle().weeks() + " weeks",
          PatternInput.of(pattern, staff).spans().stream().map(Model::spans).toList(),
          turns(pattern, staff, now),
          laidOut == null
              ? ""
              : "%d %s in the draft, the last on %s"
                  .formatted(
                      laidOut.shifts(),
                      laidOut.shifts() == 1 ? "shift" : "shifts",
                      Written.day(laidOut.last())),
          term(pattern.term()));
    }

    private static String spans(PatternInput.Span span) {
      String days =
          span.days().size() == 7
              ? "Every day"
              : span.days().stream()
                  .map(day -> PatternReader.dayWord(DayOfWeek.valueOf(day)))
                  .collect(Collectors.joining(", "));
      return (span.week().isEmpty() ? "" : "Week " + span.week() + ": ")
          + days
          + " "
          + span.start()
          + "–"
          + span.end();
    }

    private static Turns turns(Pattern pattern, PatternStaff staff, DeskTime now) {
      var local = now.asOf().atZone(now.zone()).toLocalDateTime();
      return new Turns(
          pattern.rotation().people().stream().map(staff::name).toList(),
          pattern.term().contains(local.toLocalDate())
              ? pattern.rotation().at(local, pattern.term().start()).map(staff::name).orElse("")
              : "",
          ShownPatterns.turns(pattern, staff, local).stream()
              .limit(3)
              .map(turn -> new HandOver(Written.dayAndTime(turn.at()), turn.to()))
              .toList());
    }

    private static String term(Pattern.Term term) {
      LocalDate end = term.end();
      return "From " + day(term.start()) + (end == null ? "" : " to " + day(end));
    }

    private static String day(LocalDate day) {
      return Written.day(day) + " " + day.getYear();
    }
  }
}
