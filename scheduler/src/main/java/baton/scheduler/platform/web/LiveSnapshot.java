package baton.scheduler.platform.web;

import baton.handoff.DeskId;
import java.time.Duration;
import java.time.Instant;

/** Paints what a desk's screens show. Given by the feature that knows it. */
@FunctionalInterface
public interface LiveSnapshot {
  /** The desk as it is now. Called once for all screens; may throw, and is then asked again. */
  Painted paint(DeskId desk);

  /**
   * One picture in both forms, so that a thousand screens cost one painting.
   *
   * @param asOf the instant that it shows
   * @param json for programs
   * @param html a piece of a page, for browsers
   * @param goodFor after this long it is to be painted again even if nothing is committed, because
   *     something in it depends on the time of day
   */
  record Painted(Instant asOf, String json, String html, Duration goodFor) {}
}
