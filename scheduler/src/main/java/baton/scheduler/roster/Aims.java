package baton.scheduler.roster;

import java.util.List;

/** What makes one roster better than another, beside the duties' demand. */
public record Aims(List<Wish> wishes, List<Share> shares) {
  public Aims {
    wishes = List.copyOf(wishes);
    shares = List.copyOf(shares);
  }

  public static Aims none() {
    return new Aims(List.of(), List.of());
  }
}
