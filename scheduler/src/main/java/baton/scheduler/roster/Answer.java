package baton.scheduler.roster;

/** What came of solving. */
public sealed interface Answer {
  /** A roster, and how good it is. */
  record Found(Progress best) implements Answer {}

  /** What is firm leaves no roster at all. */
  record NothingFits() implements Answer {}

  /** Time was up, or it was stopped, before there was a first roster. */
  record NoneInTime() implements Answer {}
}
