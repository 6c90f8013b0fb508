package baton.scheduler.desk;

import java.util.List;

/**
 * A kind of work on shift.
 *
 * @param strict whether a seat of it waits for the replacement (H1, H2); else H9 applies
 * @param seats how many places it has, numbered from 1
 */
public record Role(String code, String name, boolean strict, int seats) {
  /** Two seats of live chat, two of live calls, one of voicemail. */
  public static final List<Role> USUAL =
      List.of(
          new Role("LIVE_CHAT", "Live Chat", true, 2),
          new Role("LIVE_CALL", "Live Call", true, 2),
          new Role("VOICEMAIL", "Voicemail", false, 1));
}
