package baton.scheduler.rota.roster;

import java.util.List;

/** What makes one roster better than another, beside the duties' demand. */
public record RosterAims(List<DutyWish> wishes, List<FairShare> shares) {
  public RosterAims {
    wishes = List.copyOf(wishes);
    shares = List.copyOf(shares);
  }

  public static RosterAims none() {
    return new RosterAims(List.of(), List.of());
  }
}
