package baton.scheduler.notification;

/** What a prompt is to the person; decides what may keep it from them (H4). */
public enum Concern {
  /** A handoff they are part of: quiet hours do not apply, and some channel always carries it. */
  OWN_HANDOFF,
  /** Something they are asked to do for others: quiet hours apply. */
  ASKED,
  /** Something a lead has to know or decide now. */
  LEAD
}
