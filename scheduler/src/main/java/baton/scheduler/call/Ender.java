package baton.scheduler.call;

import baton.handoff.AdvisorId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to end a call.
 *
 * @param lead may end anybody's
 */
public record Ender(@Nullable AdvisorId advisor, boolean lead) {}
