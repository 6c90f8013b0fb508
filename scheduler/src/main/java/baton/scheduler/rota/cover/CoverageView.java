package baton.scheduler.rota.cover;

import baton.scheduler.rota.cover.CoverNeeds.CoverNeed;
import baton.scheduler.rota.cover.CoverageAsked.CoverDemand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cover a desk asks for, as programs read it. */
record CoverageView(List<NeedView> needs, List<DatesView> dates) {
  /** Desk wall time; 24:00 is the end of the day. */
  record NeedView(String role, String day, String from, String to, int people) {
    static NeedView of(CoverNeed need) {
      return new NeedView(
          need.role(),
          need.day().name(),
          DaySpan.written(need.span().from()),
          DaySpan.written(need.span().to()),
          need.people());
    }

    static List<NeedView> all(CoverNeeds needs) {
      return needs.all().stream().map(NeedView::of).toList();
    }
  }

  record DatesView(long id, String name, String first, String last, List<NeedView> needs) {
    static DatesView of(CoverDates dates) {
      return new DatesView(
          dates.id().value(),
          dates.name(),
          dates.first().toString(),
          dates.last().toString(),
          NeedView.all(dates.needs()));
    }
  }

  static CoverageView of(CoverNeeds usual, List<CoverDates> dates) {
    return new CoverageView(NeedView.all(usual), dates.stream().map(DatesView::of).toList());
  }

  /**
   * The stretches of a time in which somebody is asked for.
   *
   * @param next always null: all are listed
   */
  record AskedView(List<Stretch> items, @Nullable String next) {
    /** Instants, {@code [start, end)}. */
    record Stretch(String start, String end, int people) {}

    static AskedView of(List<CoverDemand> asked) {
      return new AskedView(
          asked.stream()
              .map(one ->
                  new Stretch(
                      one.period().start().toString(), one.period().end().toString(), one.people()))
              .toList(),
          null);
    }
  }
}
