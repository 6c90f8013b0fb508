package baton.scheduler.contact.call;

/**
 * What somebody brings to a call besides shifts.
 *
 * @param qualified whether they have the skill LIVE_CALL
 * @param standsIn whether they stand in for somebody now, which counts as a shift (H6)
 */
public record CallEntitlement(boolean qualified, boolean standsIn) {}
